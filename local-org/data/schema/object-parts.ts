/** What hangs on an object besides its fields: rules, record types, field sets, sharing reasons, compact layouts (Metadata API Developer Guide). */
import type { XmlElement } from '../../source/index.ts';
import type { CompactLayoutSchema, FieldSetSchema, RecordTypeSchema, SchemaSource, ValidationRule } from './model.ts';

export function readValidationRule(name: string, xml: XmlElement, source: SchemaSource): ValidationRule {
  const field = xml.textOf('errorDisplayField');
  return {
    name,
    active: xml.textOf('active') === 'true',
    errorConditionFormula: xml.textOf('errorConditionFormula') ?? '',
    errorMessage: xml.textOf('errorMessage') ?? '',
    ...(field === undefined || field === '' ? {} : { errorDisplayField: field }),
    source
  };
}

export function readRecordType(name: string, xml: XmlElement): RecordTypeSchema {
  const description = xml.textOf('description');
  const picklists = new Map<string, { value: string; isDefault: boolean }[]>();
  for (const picklist of xml.all('picklistValues')) {
    const values = picklist.all('values').map((value) => ({
      // Names of values are URL-encoded here and only here.
      value: decodeName(value.textOf('fullName') ?? ''),
      isDefault: value.textOf('default') === 'true'
    }));
    picklists.set((picklist.textOf('picklist') ?? '').toLowerCase(), values);
  }
  return {
    developerName: name,
    label: xml.textOf('label') ?? name,
    active: xml.textOf('active') === 'true',
    ...(description === undefined ? {} : { description }),
    picklistValues: picklists
  };
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % sign stands for itself
  }
}

export function readFieldSet(name: string, xml: XmlElement): FieldSetSchema {
  const description = xml.textOf('description');
  return {
    name,
    label: xml.textOf('label') ?? name,
    ...(description === undefined ? {} : { description }),
    fields: xml
      .all('displayedFields')
      .map((field) => ({ path: field.textOf('field') ?? '', required: field.textOf('isRequired') === 'true' }))
  };
}

export function readCompactLayout(name: string, xml: XmlElement): CompactLayoutSchema {
  return { name, label: xml.textOf('label') ?? name, fields: xml.all('fields').map((field) => field.text.trim()) };
}
