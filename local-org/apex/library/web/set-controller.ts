/** ApexPages.StandardSetController: pages of a list of records. Source: Apex Reference, "StandardSetController Class". */
import { NotSupported } from '../../../data/access.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import { ApexList } from '../../runtime/collections.ts';
import { runDml } from '../../runtime/database.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { notNull } from '../arguments.ts';
import { accessFor } from '../access-level.ts';
import type { QueryLocator } from '../database/queries.ts';
import { platformType } from '../declare.ts';
import { PageReference } from './page-reference.ts';

/** Records on a page unless stated. */
const PAGE_SIZE = 20;
/** A set keeps this many rows of a query. */
const MAX_ROWS = 10_000;

class StandardSetController {
  readonly all: ApexList<SObjectRecord>;
  readonly isComplete: boolean;
  selected: ApexList<SObjectRecord>;
  size = PAGE_SIZE;
  page = 1;

  constructor(all: ApexList<SObjectRecord>) {
    this.isComplete = all.size() <= MAX_ROWS;
    this.all = this.isComplete ? all : new ApexList(all.type, all.items.slice(0, MAX_ROWS));
    this.selected = new ApexList(all.type);
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.all.size() / this.size));
  }

  get records(): ApexList<SObjectRecord> {
    const from = (this.page - 1) * this.size;
    return new ApexList(this.all.type, this.all.items.slice(from, from + this.size));
  }

  go(page: number): void {
    this.page = Math.min(Math.max(1, page), this.pages);
  }
}

type Controller = StandardSetController;

const refused = (method: string) => (): never => {
  throw new NotSupported(`ApexPages.StandardSetController.${method}`);
};

platformType({
  name: 'ApexPages.StandardSetController',
  kind: 'class',
  construct: StandardSetController,
  constructors: {
    '(List<SObject> records)': (records: ApexList<SObjectRecord> | null) => new StandardSetController(notNull(records)),
    '(Database.QueryLocator locator)': (locator: QueryLocator | null) =>
      new StandardSetController(notNull(locator).rows)
  },
  methods: {
    'void addFields(List<String> fieldNames)': refused('addFields'),
    'PageReference cancel()': () => new PageReference('/'),
    'void first()': (set: Controller) => {
      set.go(1);
    },
    'Boolean getCompleteResult()': (set: Controller) => set.isComplete,
    'String getFilterId()': refused('getFilterId'),
    'Boolean getHasNext()': (set: Controller) => set.page < set.pages,
    'Boolean getHasPrevious()': (set: Controller) => set.page > 1,
    'List<SelectOption> getListViewOptions()': refused('getListViewOptions'),
    'Integer getPageNumber()': (set: Controller) => set.page,
    'Integer getPageSize()': (set: Controller) => set.size,
    'SObject getRecord()': (set: Controller) => set.all.items[0] ?? null,
    'List<SObject> getRecords()': (set: Controller) => set.records,
    'Integer getResultSize()': (set: Controller) => set.all.size(),
    'List<SObject> getSelected()': (set: Controller) => set.selected,
    'void last()': (set: Controller) => {
      set.go(set.pages);
    },
    'void next()': (set: Controller) => {
      set.go(set.page + 1);
    },
    'void previous()': (set: Controller) => {
      set.go(set.page - 1);
    },
    'PageReference save()': (set: Controller) => {
      const changed = set.selected.isEmpty() ? set.records : set.selected;
      runDml('update', changed.items, { access: accessFor(null), allOrNone: true });
      return new PageReference('/');
    },
    'void setFilterId(String filterId)': refused('setFilterId'),
    'void setPageNumber(Integer pageNumber)': (set: Controller, page: number | null) => {
      set.go(notNull(page));
    },
    'void setPageSize(Integer pageSize)': (set: Controller, size: number | null) => {
      if (notNull(size) < 1) throwApex('System.VisualforceException', `Invalid page size: ${size}`);
      set.size = size!;
      set.go(set.page);
    },
    'void setSelected(List<SObject> selected)': (set: Controller, selected: ApexList<SObjectRecord> | null) => {
      set.selected = notNull(selected);
    }
  }
});
