/**
 * Properties of a Lightning web component on a page: typed by its configuration file, with the defaults written there
 * (Lightning Web Components Developer Guide, "XML Configuration File Elements": property).
 */
import type { SourceProject } from '../../source/index.ts';

export type PropertyValue = string | number | boolean | readonly string[];

/** The values a component gets. `pageType` is the FlexiPage's: RecordPage, AppPage, HomePage. */
export function componentProperties(
  project: SourceProject,
  component: string,
  pageType: string,
  given: Readonly<Record<string, string | readonly string[]>>
): Record<string, PropertyValue> {
  const name = component.slice(component.indexOf(':') + 1);
  const bundle = project.find('LightningComponentBundle', name);
  if (!bundle?.path.endsWith('.xml')) return { ...given };
  const values: Record<string, PropertyValue> = { ...given };
  const target = `lightning__${pageType}`;
  for (const config of bundle.xml().first('targetConfigs')?.all('targetConfig') ?? []) {
    if (
      !(config.attributes['targets'] ?? '')
        .split(',')
        .map((each) => each.trim())
        .includes(target)
    )
      continue;
    for (const property of config.all('property')) {
      const { name: key, type, default: byDefault } = property.attributes;
      if (!key) continue;
      const value = key in given ? given[key]! : byDefault;
      if (value !== undefined) values[key] = typeof value === 'string' ? typed(type, value) : value;
    }
  }
  return values;
}

function typed(type: string | undefined, value: string): PropertyValue {
  switch (type) {
    case 'Integer':
      return Number.parseInt(value, 10);
    case 'Boolean':
      return value === 'true';
    default:
      return value;
  }
}
