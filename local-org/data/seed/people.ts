/** Roles, public groups and queues of the project's metadata (Metadata API Developer Guide, "Role", "Group", "Queue"). */
import type { SourceProject } from '../../source/index.ts';
import type { Seeder } from './seeder.ts';

/** Adds roles with their groups, public groups, queues with the objects they take. */
export function seedPeople(seeder: Seeder, project: SourceProject): void {
  seeder.add('Group', { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization' });
  const roles = new Map<string, string>();
  // A role may name its parent before the parent's own file is read.
  for (const component of project.deployed('Role'))
    roles.set(component.fullName.toLowerCase(), seeder.database.nextId(seeder.object('UserRole')));
  for (const component of project.deployed('Role')) {
    const xml = component.xml();
    const id = roles.get(component.fullName.toLowerCase()) as string;
    seeder.add('UserRole', {
      Id: id,
      DeveloperName: component.fullName,
      Name: xml.textOf('name') ?? component.fullName,
      RollupDescription: xml.textOf('description') ?? null,
      ParentRoleId: roles.get((xml.textOf('parentRole') ?? '').toLowerCase()) ?? null
    });
    for (const type of ['Role', 'RoleAndSubordinates'])
      seeder.add('Group', { Name: component.fullName, DeveloperName: null, Type: type, RelatedId: id });
  }
  for (const component of project.deployed('Group')) {
    const xml = component.xml();
    seeder.add('Group', {
      Name: xml.textOf('name') ?? component.fullName,
      DeveloperName: component.fullName,
      Type: 'Regular',
      DoesIncludeBosses: xml.textOf('doesIncludeBosses') !== 'false'
    });
  }
  for (const component of project.deployed('Queue')) {
    const xml = component.xml();
    const queue = seeder.add('Group', {
      Name: xml.textOf('name') ?? component.fullName,
      DeveloperName: component.fullName,
      Type: 'Queue',
      Email: xml.textOf('email') ?? null,
      DoesSendEmailToMembers: xml.textOf('doesSendEmailToMembers') === 'true'
    });
    for (const each of xml.all('queueSobject'))
      seeder.add('QueueSobject', { QueueId: queue, SobjectType: each.textOf('sobjectType') ?? '' });
  }
}
