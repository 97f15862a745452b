/** A report's answer as the lines of a table: groups with their totals, detail rows, and the grand total. */
import type { ReportAnswer, ReportCell, ReportGroup } from '../../../../reports/answer.ts';

export interface Cell {
  readonly key: string;
  readonly text: string;
  readonly url: string | null;
  readonly className: string;
}

export interface Line {
  readonly key: string;
  readonly className: string;
  /** What stands in the first column: the group, or nothing for a detail row. */
  readonly head: string;
  readonly headStyle: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly head: readonly { readonly key: string; readonly text: string; readonly className: string }[];
  readonly lines: readonly Line[];
}

const NUMBERS = new Set(['integer', 'long', 'double', 'currency', 'percent']);

/** The table of a tabular, summary or matrix report. */
export function presented(answer: ReportAnswer, words: { readonly total: string; readonly count: string }): Table {
  return answer.across.length > 0 || answer.groupLabels.across.length > 0
    ? matrix(answer, words)
    : grouped(answer, words);
}

function grouped(answer: ReportAnswer, words: { readonly total: string; readonly count: string }): Table {
  const { columns, down, facts, groupLabels } = answer;
  const isGrouped = groupLabels.down.length > 0;
  const lines: Line[] = [];
  const details = (key: string): void => {
    facts[`${key}!T`]?.rows.forEach((row, at) =>
      lines.push({
        key: `${key}-${at}`,
        className: 'detail',
        head: '',
        headStyle: '',
        cells: row.map((cell, column) => shown(cell, `${column}`, columns[column]!.type))
      })
    );
  };
  const visit = (groups: readonly ReportGroup[], depth: number): void => {
    for (const group of groups) {
      lines.push(totals(answer, `${group.key}!T`, `${group.label}`, 'group', depth, words.count));
      if (group.groupings.length > 0) visit(group.groupings, depth + 1);
      else details(group.key);
    }
  };
  if (isGrouped) visit(down, 0);
  else details('T');
  lines.push(totals(answer, 'T!T', words.total, 'total', 0, words.count));
  return {
    head: [
      { key: 'groups', text: groupLabels.down.join(' › '), className: '' },
      ...columns.map(({ name, label, type }) => ({ key: name, text: label, className: alignment(type) }))
    ],
    lines
  };
}

/** A line of totals: the record count beside the name, each summary under its column. */
function totals(
  answer: ReportAnswer,
  key: string,
  label: string,
  className: string,
  depth: number,
  countWord: string
): Line {
  const aggregates = answer.facts[key]?.aggregates ?? [];
  const count = aggregates.at(-1)?.label ?? '0';
  return {
    key: `${className}-${key}`,
    className,
    head: `${label} (${countWord}: ${count})`,
    headStyle: `padding-inline-start: ${0.75 + depth * 1.25}rem`,
    cells: answer.columns.map(({ name, type }) => ({
      key: name,
      text: answer.aggregates
        .map((aggregate, at) =>
          aggregate.name.slice(aggregate.name.indexOf('!') + 1) === name ? (aggregates[at]?.label ?? '') : ''
        )
        .filter(Boolean)
        .join(' · '),
      url: null,
      className: alignment(type)
    }))
  };
}

function matrix(answer: ReportAnswer, words: { readonly total: string; readonly count: string }): Table {
  const across = [...leaves(answer.across), { key: 'T', label: words.total }];
  const line = (key: string, label: string, className: string, depth: number): Line => ({
    key: `${className}-${key}`,
    className,
    head: label,
    headStyle: `padding-inline-start: ${0.75 + depth * 1.25}rem`,
    cells: across.map((column) => ({
      key: column.key,
      text: (answer.facts[`${key}!${column.key}`]?.aggregates ?? []).map((one) => one.label).join(' · '),
      url: null,
      className: 'number'
    }))
  });
  const lines: Line[] = [];
  const visit = (groups: readonly ReportGroup[], depth: number): void => {
    for (const group of groups) {
      lines.push(line(group.key, group.label, group.groupings.length > 0 ? 'group' : 'detail', depth));
      visit(group.groupings, depth + 1);
    }
  };
  visit(answer.down, 0);
  lines.push(line('T', words.total, 'total', 0));
  return {
    head: [
      { key: 'groups', text: answer.groupLabels.down.join(' › '), className: '' },
      ...across.map(({ key, label }) => ({ key, text: label, className: 'number' }))
    ],
    lines
  };
}

function leaves(groups: readonly ReportGroup[], prefix = ''): { key: string; label: string }[] {
  return groups.flatMap((group) =>
    group.groupings.length > 0
      ? leaves(group.groupings, `${prefix}${group.label} › `)
      : [{ key: group.key, label: prefix + group.label }]
  );
}

function shown({ label, link }: ReportCell, key: string, type: string): Cell {
  return {
    key,
    text: label,
    url: link ? `/lightning/r/${link.object}/${link.id}/view` : null,
    className: alignment(type)
  };
}

const alignment = (type: string): string => (NUMBERS.has(type) ? 'number' : '');
