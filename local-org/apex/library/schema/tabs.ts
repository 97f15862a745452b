/**
 * Tabs as Apex describes them: `Schema.describeTabs`. Source: Apex Reference, "DescribeTabSetResult Class", "DescribeTabResult Class".
 * The apps of the org are not told apart: one app has a tab for each object that can be searched.
 */
import { ApexList } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { propertiesOf } from '../bean.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';

interface TabRow {
  readonly name: string;
  readonly label: string;
  readonly object: string | null;
  readonly custom: boolean;
  readonly url: string;
}

class DescribeTab {
  readonly row: TabRow;
  constructor(row: TabRow) {
    this.row = row;
  }
}

class DescribeTabSet {
  readonly label: string;
  readonly selected: boolean;
  constructor(label: string, selected: boolean) {
    this.label = label;
    this.selected = selected;
  }
}

class DescribeIcon {
  readonly name: string;
  readonly size: number;
  constructor(name: string, size: number) {
    this.name = name;
    this.size = size;
  }
}

class DescribeColor {}

function tabs(): DescribeTab[] {
  return [...currentTransaction().org.schema.objects.values()]
    .filter((object) => object.searchable && (object.kind === 'standard' || object.kind === 'custom'))
    .map(
      (object) =>
        new DescribeTab({
          name: object.custom ? object.name : `standard-${object.name}`,
          label: object.labelPlural,
          object: object.name,
          custom: object.custom,
          url: `/lightning/o/${object.name}/home`
        })
    );
}

/** `Schema.describeTabs()`: one app with a tab for each object that can be searched. */
export const describeTabs = (): ApexList =>
  ApexList.of(RuntimeTypes.get('Schema.DescribeTabSetResult'), [new DescribeTabSet('Sales', true)]);

/** Icons come in two sizes and as a drawing. */
const icons = ({ row }: DescribeTab): DescribeIcon[] => {
  const name = (row.object ?? row.name).toLowerCase().replace(/__c$/, '');
  return [16, 32, 0].map((size) => new DescribeIcon(name, size));
};

const tabMethods: Record<string, Implementation> = {
  'List<Schema.DescribeColorResult> getColors()': () =>
    ApexList.of(RuntimeTypes.get('Schema.DescribeColorResult'), [new DescribeColor()]),
  'String getIconUrl()': (tab: DescribeTab) => iconUrl(icons(tab)[1]!),
  'List<Schema.DescribeIconResult> getIcons()': (tab: DescribeTab) =>
    ApexList.of(RuntimeTypes.get('Schema.DescribeIconResult'), icons(tab)),
  'String getLabel()': ({ row }: DescribeTab) => row.label,
  'String getMiniIconUrl()': (tab: DescribeTab) => iconUrl(icons(tab)[0]!),
  'String getName()': ({ row }: DescribeTab) => row.name,
  'String getSobjectName()': ({ row }: DescribeTab) => row.object,
  'String getTabEnumOrId()': ({ row }: DescribeTab) => row.name,
  'String getUrl()': ({ row }: DescribeTab) => row.url,
  'Boolean isCustom()': ({ row }: DescribeTab) => row.custom
};

const iconUrl = ({ name, size }: DescribeIcon): string =>
  size === 0
    ? `/img/icon/t4v35/standard/${name}.svg`
    : `/img/icon/t4v35/standard/${name}_${size === 16 ? 60 : 120}.png`;

const setMethods: Record<string, Implementation> = {
  'String getDescription()': () => null,
  'String getLabel()': (set: DescribeTabSet) => set.label,
  'String getLogoUrl()': () => '/img/seasonLogos/2014_winter_aloha.png',
  'String getNamespace()': () => currentTransaction().host.namespace,
  'String getTabSetId()': () => null,
  'List<Schema.DescribeTabResult> getTabs()': () => ApexList.of(RuntimeTypes.get('Schema.DescribeTabResult'), tabs()),
  'Boolean isSelected()': (set: DescribeTabSet) => set.selected
};

const iconMethods: Record<string, Implementation> = {
  'String getContentType()': ({ size }: DescribeIcon) => (size === 0 ? 'image/svg+xml' : 'image/png'),
  'Integer getHeight()': ({ size }: DescribeIcon) => size,
  'String getTheme()': () => 'theme4',
  'String getUrl()': iconUrl,
  'Integer getWidth()': ({ size }: DescribeIcon) => size
};

const colorMethods: Record<string, Implementation> = {
  'String getColor()': () => '1797C0',
  'String getContext()': () => 'primary',
  'String getTheme()': () => 'theme4'
};

const declare = (name: string, construct: new (...args: never[]) => object, methods: Record<string, Implementation>) =>
  platformType({
    name: `Schema.${name}`,
    kind: 'class',
    construct: construct as never,
    methods,
    properties: propertiesOf(methods)
  });
declare('DescribeTabResult', DescribeTab, tabMethods);
declare('DescribeTabSetResult', DescribeTabSet, setMethods);
declare('DescribeIconResult', DescribeIcon, iconMethods);
declare('DescribeColorResult', DescribeColor, colorMethods);
