/** Database.DMLOptions. Source: Apex Reference, "DMLOptions Class". */
import { NotSupported } from '../../../data/access.ts';
import { fields } from '../bean.ts';
import { platformType } from '../declare.ts';

export class DmlOptionsValue {
  AllowFieldTruncation: boolean | null = null;
  AssignmentRuleHeader: AssignmentRuleHeader = new AssignmentRuleHeader();
  DuplicateRuleHeader: DuplicateRuleHeader = new DuplicateRuleHeader();
  EmailHeader: EmailHeader = new EmailHeader();
  LocaleOptions: string | null = null;
  OptAllOrNone: boolean | null = null;

  /** Refuses options that ask for something the local org does not do. Mails are not sent, so what would hold them back is fine. */
  check(): void {
    if (this.AssignmentRuleHeader.AssignmentRuleId !== null || this.AssignmentRuleHeader.UseDefaultRule === true) {
      throw new NotSupported('Database.DMLOptions.AssignmentRuleHeader');
    }
    if (this.LocaleOptions !== null) throw new NotSupported('Database.DMLOptions.LocaleOptions');
  }
}

class AssignmentRuleHeader {
  AssignmentRuleId: string | null = null;
  UseDefaultRule: boolean | null = null;
}

/** The local org has no duplicate rules, so these change nothing. */
class DuplicateRuleHeader {
  AllowSave: boolean | null = null;
  RunAsCurrentUser: boolean | null = null;
}

class EmailHeader {
  TriggerAutoResponseEmail: boolean | null = null;
  TriggerOtherEmail: boolean | null = null;
  TriggerUserEmail: boolean | null = null;
}

platformType({
  name: 'Database.DMLOptions',
  kind: 'class',
  construct: DmlOptionsValue,
  constructors: { '()': () => new DmlOptionsValue() },
  properties: fields(
    'Boolean AllowFieldTruncation',
    'Database.DMLOptions.AssignmentRuleHeader AssignmentRuleHeader',
    'Database.DMLOptions.DuplicateRuleHeader DuplicateRuleHeader',
    'Database.DMLOptions.EmailHeader EmailHeader',
    'String LocaleOptions',
    'Boolean OptAllOrNone'
  )
});
platformType({
  name: 'Database.DMLOptions.AssignmentRuleHeader',
  kind: 'class',
  construct: AssignmentRuleHeader,
  constructors: { '()': () => new AssignmentRuleHeader() },
  properties: fields('Id AssignmentRuleId', 'Boolean UseDefaultRule')
});
platformType({
  name: 'Database.DMLOptions.DuplicateRuleHeader',
  kind: 'class',
  construct: DuplicateRuleHeader,
  constructors: { '()': () => new DuplicateRuleHeader() },
  properties: fields('Boolean AllowSave', 'Boolean RunAsCurrentUser')
});
platformType({
  name: 'Database.DMLOptions.EmailHeader',
  kind: 'class',
  construct: EmailHeader,
  constructors: { '()': () => new EmailHeader() },
  properties: fields('Boolean TriggerAutoResponseEmail', 'Boolean TriggerOtherEmail', 'Boolean TriggerUserEmail')
});
