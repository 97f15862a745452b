/** Automation in the project's metadata that the local org does not carry out: told when the org is opened, so that nobody takes its silence for an answer. */
import type { SourceProject, XmlElement } from '../source/index.ts';
import { XmlSyntaxError } from '../source/index.ts';
import type { SchemaProblem } from './schema/build.ts';

/** Reports active flows that records start, workflow rules, approval processes, duplicate, assignment and escalation rules. */
export function reportUnsupportedAutomation(project: SourceProject, report: (problem: SchemaProblem) => void): void {
  const tell = (type: string, what: string, active: (xml: XmlElement) => boolean): void => {
    for (const component of project.deployed(type)) {
      try {
        const xml = component.xml();
        if (active(xml))
          report({
            file: component.path,
            line: xml.line,
            message: `Not supported by the local org: ${what} ${component.fullName}`
          });
      } catch (error) {
        if (!(error instanceof XmlSyntaxError)) throw error;
        report({ file: error.file, line: error.line, message: error.message });
      }
    }
  };
  tell(
    'Flow',
    'the record-triggered flow',
    (xml) => xml.textOf('status') === 'Active' && xml.first('start')?.textOf('recordTriggerType') !== undefined
  );
  tell('Workflow', 'the workflow rules of', (xml) => xml.all('rules').some((rule) => rule.textOf('active') === 'true'));
  tell('ApprovalProcess', 'the approval process', (xml) => xml.textOf('active') === 'true');
  tell('DuplicateRule', 'the duplicate rule', (xml) => xml.textOf('isActive') === 'true');
  tell('AssignmentRules', 'the assignment rules of', (xml) =>
    xml.all('assignmentRule').some((rule) => rule.textOf('active') === 'true')
  );
  tell('EscalationRules', 'the escalation rules of', (xml) =>
    xml.all('escalationRule').some((rule) => rule.textOf('active') === 'true')
  );
}
