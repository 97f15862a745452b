/** Writes a small sfdx project to a temporary directory, for tests that need a real org. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const OBJECT = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
  <deploymentStatus>Deployed</deploymentStatus><label>Crate</label><pluralLabel>Crates</pluralLabel><sharingModel>Private</sharingModel>
  <nameField><label>Crate Name</label><type>Text</type></nameField>
</CustomObject>`;

function field(name: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><label>${name}</label>${body}</CustomField>`;
}

const META = (kind: string, version: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>${version}.0</apiVersion><status>Active</status></${kind}>`;

export interface SampleProject {
  readonly directory: string;
  remove(): void;
}

/**
 * A project with the object Crate__c (Name, Size__c number, Key__c external id, Note__c text of 10) and the code given:
 * file name (`Foo.cls`, `Foo.trigger`, `data.csv` for a static resource; with folders for any metadata) → text.
 */
export function sampleProject(code: Readonly<Record<string, string>>, apiVersion = 67): SampleProject {
  const directory = mkdtempSync(join(tmpdir(), 'apex-sample-'));
  const put = (path: string, text: string): void => {
    const file = join(directory, 'app', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  writeFileSync(
    join(directory, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: [{ path: 'app', default: true }], sourceApiVersion: `${apiVersion}.0` })
  );
  put('objects/Crate__c/Crate__c.object-meta.xml', OBJECT);
  put(
    'objects/Crate__c/fields/Size__c.field-meta.xml',
    field('Size__c', '<type>Number</type><precision>10</precision><scale>2</scale>')
  );
  put(
    'objects/Crate__c/fields/Key__c.field-meta.xml',
    field('Key__c', '<type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>')
  );
  put('objects/Crate__c/fields/Note__c.field-meta.xml', field('Note__c', '<type>Text</type><length>10</length>'));
  for (const [name, text] of Object.entries(code)) {
    if (name.includes('/')) put(name, text);
    else if (name.endsWith('.trigger')) {
      put(`triggers/${name}`, text);
      put(`triggers/${name}-meta.xml`, META('ApexTrigger', apiVersion));
    } else if (name.endsWith('.cls')) {
      put(`classes/${name}`, text);
      put(`classes/${name}-meta.xml`, META('ApexClass', apiVersion));
    } else {
      put(`staticresources/${name}`, text);
      put(
        `staticresources/${name.replace(/\.\w+$/, '')}.resource-meta.xml`,
        '<?xml version="1.0" encoding="UTF-8"?>\n<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata"><cacheControl>Public</cacheControl><contentType>text/csv</contentType></StaticResource>'
      );
    }
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
