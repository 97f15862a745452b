/** VisualEditor: picklists of component attributes. Source: Apex Reference, "VisualEditor Namespace". */
import { ApexList } from '../runtime/collections.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { notNull } from './arguments.ts';
import { fields } from './bean.ts';
import { abstractMethod, platformType } from './declare.ts';
import { compareValues } from './sort.ts';
import { ApexObject } from '../runtime/types.ts';

class DataRow {
  readonly label: string | null;
  readonly value: unknown;
  readonly selected: boolean;
  constructor(label: string | null, value: unknown, selected: boolean) {
    this.label = label;
    this.value = value;
    this.selected = selected;
  }

  compareto$1(other: DataRow): number {
    return compareValues(this.label, other.label);
  }
}

platformType({
  name: 'VisualEditor.DataRow',
  kind: 'class',
  interfaces: ['System.Comparable'],
  construct: DataRow,
  constructors: {
    '(String label, Object value)': (label: string | null, value: unknown) => new DataRow(label, value, false),
    '(String label, Object value, Boolean selected)': (
      label: string | null,
      value: unknown,
      selected: boolean | null
    ) => new DataRow(label, value, selected === true)
  },
  methods: {
    'Integer compareTo(VisualEditor.DataRow other)': (row: DataRow, other: DataRow | null) =>
      row.compareto$1(notNull(other)),
    'String getLabel()': (row: DataRow) => row.label,
    'Object getValue()': (row: DataRow) => row.value,
    'Boolean isSelected()': (row: DataRow) => row.selected,
    'Object clone()': (row: DataRow) => new DataRow(row.label, row.value, row.selected)
  }
});

class DynamicPickListRows {
  readonly rows: ApexList<DataRow>;
  all: boolean;
  constructor(rows: readonly DataRow[], all: boolean) {
    this.rows = ApexList.of(RuntimeTypes.get('VisualEditor.DataRow'), rows);
    this.all = all;
  }
}

platformType({
  name: 'VisualEditor.DynamicPickListRows',
  kind: 'class',
  construct: DynamicPickListRows,
  constructors: {
    '()': () => new DynamicPickListRows([], false),
    '(List<VisualEditor.DataRow> rows)': (rows: ApexList<DataRow> | null) =>
      new DynamicPickListRows(notNull(rows).items, false),
    '(List<VisualEditor.DataRow> rows, Boolean containsAllRows)': (
      rows: ApexList<DataRow> | null,
      all: boolean | null
    ) => new DynamicPickListRows(notNull(rows).items, all === true)
  },
  methods: {
    'void addAllRows(List<VisualEditor.DataRow> rows)': (list: DynamicPickListRows, rows: ApexList<DataRow> | null) =>
      list.rows.addAll(notNull(rows).items),
    'void addRow(VisualEditor.DataRow row)': (list: DynamicPickListRows, row: DataRow | null) =>
      list.rows.add(notNull(row)),
    'Boolean containsAllRows()': (list: DynamicPickListRows) => list.all,
    'VisualEditor.DataRow get(Integer index)': (list: DynamicPickListRows, index: number) => list.rows.get(index),
    'List<VisualEditor.DataRow> getDataRows()': (list: DynamicPickListRows) => list.rows,
    'void setContainsAllRows(Boolean containsAllRows)': (list: DynamicPickListRows, all: boolean | null) => {
      list.all = all === true;
    },
    'Integer size()': (list: DynamicPickListRows) => list.rows.size(),
    'void sort()': (list: DynamicPickListRows) => list.rows.sortBy((a, b) => a.compareto$1(b))
  }
});

/** Extended by Apex classes. */
abstract class DynamicPickList extends ApexObject {
  isvalid$1?(value: unknown): boolean;
}
platformType({
  name: 'VisualEditor.DynamicPickList',
  kind: 'class',
  isAbstract: true,
  isVirtual: true,
  construct: DynamicPickList as unknown as new () => DynamicPickList,
  constructors: { '()': () => null },
  methods: {
    'VisualEditor.DataRow getDefaultValue()': abstractMethod,
    'VisualEditor.DynamicPickListRows getValues()': abstractMethod,
    'String getLabel(Object attributeValue)': (_: DynamicPickList, value: unknown) =>
      value === null ? null : String(value),
    'Boolean isValid(Object attributeValue)': () => true
  }
});

class DesignTimePageContext {
  entityName: string | null = null;
  pageType: string | null = null;
}
platformType({
  name: 'VisualEditor.DesignTimePageContext',
  kind: 'class',
  construct: DesignTimePageContext,
  constructors: { '()': () => new DesignTimePageContext() },
  properties: fields('String entityName', 'String pageType')
});
