/** Reports and their folders as records (Object Reference, "Report", "Folder"): what is asked for ids, names and lists of them. */
import type { SourceProject } from '../../source/index.ts';
import type { Seeder } from './seeder.ts';

/** Adds a record for each report, owned by the record of its folder. */
export function seedReports(seeder: Seeder, project: SourceProject): void {
  const folders = new Map<string, { id: string; name: string }>();
  for (const component of project.deployed('ReportFolder')) {
    const xml = component.xml();
    const name = xml.textOf('name') ?? component.fullName;
    const id = seeder.add('Folder', {
      Name: name,
      DeveloperName: component.fullName,
      AccessType: xml.textOf('accessType') === 'Hidden' ? 'Hidden' : 'Shared',
      IsReadonly: true,
      Type: 'Report'
    });
    folders.set(component.fullName.toLowerCase(), { id, name });
  }
  for (const component of project.deployed('Report')) {
    const at = component.fullName.lastIndexOf('/');
    const folder = folders.get(component.fullName.slice(0, Math.max(at, 0)).toLowerCase());
    const xml = component.xml();
    seeder.add('Report', {
      Name: xml.textOf('name') ?? component.fullName.slice(at + 1),
      DeveloperName: component.fullName.slice(at + 1),
      Description: xml.textOf('description') ?? null,
      Format: xml.textOf('format') ?? 'Tabular',
      FolderName: folder?.name ?? null,
      ...(folder ? { OwnerId: folder.id } : {})
    });
  }
}
