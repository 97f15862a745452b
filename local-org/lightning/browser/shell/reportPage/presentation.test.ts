/** How a report's answer becomes the lines of a table. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportAnswer } from '../../../../reports/answer.ts';
import { presented } from './presentation.ts';

const WORDS = { total: 'Total', count: 'Records' };
const cell = (label: string, id?: string) => ({ value: label, label, link: id ? { id, object: 'Trip__c' } : null });
const fact = (labels: string[], rows: ReturnType<typeof cell>[][] = []) => ({
  aggregates: labels.map((label) => ({ value: Number(label), label })),
  rows
});

const ANSWER: ReportAnswer = {
  summary: { id: '00O', name: 'Costs', description: '', folder: 'Travel', format: 'SUMMARY', reportType: 'Trips__c' },
  columns: [
    { name: 'Trip__c$Name', label: 'Trip', type: 'string' },
    { name: 'Trip__c$Cost__c', label: 'Cost', type: 'currency' }
  ],
  aggregates: [
    { name: 's!Trip__c$Cost__c', label: 'Sum Cost' },
    { name: 'RowCount', label: 'Record Count' }
  ],
  groupLabels: { down: ['Status'], across: [] },
  down: [{ key: '0', value: 'Draft', label: 'Draft', groupings: [] }],
  across: [],
  facts: {
    'T!T': fact(['12', '2']),
    '0!T': fact(
      ['12', '2'],
      [
        [cell('Oulu', 'a01'), cell('5')],
        [cell('Turku'), cell('7')]
      ]
    )
  },
  hasDetailRows: true,
  allData: true,
  notDrawn: []
};

test('a summary report shows its groups with totals, then their rows, then the grand total', () => {
  const { head, lines } = presented(ANSWER, WORDS);
  assert.deepEqual(
    head.map(({ text }) => text),
    ['Status', 'Trip', 'Cost']
  );
  assert.deepEqual(
    lines.map(({ className, head: first, cells }) => [className, first, ...cells.map(({ text }) => text)]),
    [
      ['group', 'Draft (Records: 2)', '', '12'],
      ['detail', '', 'Oulu', '5'],
      ['detail', '', 'Turku', '7'],
      ['total', 'Total (Records: 2)', '', '12']
    ]
  );
  assert.equal(lines[1]!.cells[0]!.url, '/lightning/r/Trip__c/a01/view');
  assert.equal(lines[1]!.cells[1]!.className, 'number');
});

test('a tabular report shows its rows and the grand total', () => {
  const { lines } = presented(
    {
      ...ANSWER,
      groupLabels: { down: [], across: [] },
      down: [],
      facts: { 'T!T': fact(['5', '1'], [[cell('Oulu'), cell('5')]]) }
    },
    WORDS
  );
  assert.deepEqual(
    lines.map(({ className }) => className),
    ['detail', 'total']
  );
});

test('a matrix crosses its groups and totals both ways', () => {
  const across = [
    { key: '0', value: 'A', label: 'A', groupings: [{ key: '0_0', value: 'x', label: 'x', groupings: [] }] },
    { key: '1', value: 'B', label: 'B', groupings: [] }
  ];
  const facts = {
    '0!0_0': fact(['1', '1']),
    '0!T': fact(['1', '1']),
    'T!1': fact(['2', '1']),
    'T!T': fact(['3', '2'])
  };
  const { head, lines } = presented(
    { ...ANSWER, groupLabels: { down: ['Status'], across: ['Kind', 'Sort'] }, across, facts },
    WORDS
  );
  assert.deepEqual(
    head.map(({ text }) => text),
    ['Status', 'A › x', 'B', 'Total']
  );
  assert.deepEqual(
    lines.map(({ head: first, cells }) => [first, ...cells.map(({ text }) => text)]),
    [
      ['Draft', '1 · 1', '', '1 · 1'],
      ['Total', '', '2 · 1', '3 · 2']
    ]
  );
});
