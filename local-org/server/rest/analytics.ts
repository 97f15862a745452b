/** Reports over REST (Reports and Dashboards REST API Developer Guide: "Report List", "Execute Sync", "Describe"). */
import { json, type Route } from '../http.ts';
import type { ServerContext } from '../org/context.ts';
import type { ReportAnswer, ReportGroup } from '../../reports/answer.ts';
import { answerReport, listReports } from '../org/reports.ts';
import { versionOf } from './sobjects.ts';

/** Routes of the list of reports, of running one, and of its description. */
export function analyticsRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/analytics/reports';
  return [
    // The pages' own doors: the same answers with what a table needs beside.
    { method: 'GET', pattern: '/local-org/reports', handle: (request) => json(listReports(context, request.userId)) },
    {
      method: 'GET',
      pattern: '/local-org/reports/:id',
      handle: (request) => json(answerReport(context, request.userId, request.params['id']!))
    },
    {
      method: 'GET',
      pattern: base,
      handle: (request) => {
        const path = `/services/data/v${versionOf(request)}/analytics/reports`;
        return json(
          listReports(context, request.userId).map(({ id, name }) => ({
            name,
            id,
            url: `${path}/${id}`,
            describeUrl: `${path}/${id}/describe`,
            instancesUrl: `${path}/${id}/instances`
          }))
        );
      }
    },
    {
      method: 'GET',
      pattern: `${base}/:id/describe`,
      handle: (request) => {
        const answer = answerReport(context, request.userId, request.params['id']!);
        return json({ reportMetadata: metadataOf(answer), reportExtendedMetadata: extendedOf(answer) });
      }
    },
    {
      method: 'GET',
      pattern: `${base}/:id`,
      handle: (request) => {
        const id = request.params['id']!;
        return json(executed(answerReport(context, request.userId, id), versionOf(request)));
      }
    }
  ];
}

function executed(answer: ReportAnswer, version: string): unknown {
  const { summary } = answer;
  return {
    attributes: {
      describeUrl: `/services/data/v${version}/analytics/reports/${summary.id}/describe`,
      instancesUrl: `/services/data/v${version}/analytics/reports/${summary.id}/instances`,
      reportId: summary.id,
      reportName: summary.name,
      type: 'Report'
    },
    allData: answer.allData,
    factMap: Object.fromEntries(
      Object.entries(answer.facts).map(([key, { aggregates, rows }]) => [
        key,
        {
          aggregates,
          rows: rows.map((cells) => ({
            dataCells: cells.map(({ value, label, link }) => ({ label, value: link ? link.id : value }))
          }))
        }
      ])
    ),
    groupingsDown: { groupings: groupsOf(answer.down) },
    groupingsAcross: { groupings: groupsOf(answer.across) },
    hasDetailRows: answer.hasDetailRows,
    reportMetadata: metadataOf(answer),
    reportExtendedMetadata: extendedOf(answer)
  };
}

function groupsOf(groups: readonly ReportGroup[]): unknown[] {
  return groups.map(({ key, value, label, groupings }) => ({
    key,
    value,
    label,
    groupings: groupsOf(groupings),
    dategroupings: null
  }));
}

function metadataOf({ summary, columns, aggregates }: ReportAnswer): unknown {
  return {
    id: summary.id,
    name: summary.name,
    description: summary.description === '' ? null : summary.description,
    reportFormat: summary.format,
    reportType: { type: summary.reportType },
    detailColumns: columns.map(({ name }) => name),
    aggregates: aggregates.map(({ name }) => name)
  };
}

function extendedOf({ columns, aggregates }: ReportAnswer): unknown {
  return {
    detailColumnInfo: Object.fromEntries(columns.map(({ name, label, type }) => [name, { label, dataType: type }])),
    aggregateColumnInfo: Object.fromEntries(aggregates.map(({ name, label }) => [name, { label }]))
  };
}
