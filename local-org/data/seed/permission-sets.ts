/** Permission sets, permission set groups, custom permissions and profiles of the project's metadata (Metadata API Developer Guide). */
import type { SourceComponent, SourceProject, XmlElement } from '../../source/index.ts';
import { Decimal } from '../../values/index.ts';
import { grantObject } from './profiles.ts';
import type { SeededProfile } from './profiles.ts';
import { addProfile } from './profiles.ts';
import type { Seeder } from './seeder.ts';

const isTrue = (element: XmlElement, name: string): boolean => element.textOf(name) === 'true';

/** Adds everything that grants permissions. Gives the ids of permission sets by lower-cased name. */
export function seedPermissions(
  seeder: Seeder,
  project: SourceProject,
  profiles: Map<string, SeededProfile>
): Map<string, string> {
  const targets = seedTargets(seeder, project);
  const sets = new Map<string, string>();
  for (const component of project.deployed('PermissionSet')) {
    const xml = component.xml();
    const id = seeder.add('PermissionSet', {
      Name: component.fullName,
      Label: xml.textOf('label') ?? component.fullName,
      Description: xml.textOf('description') ?? null,
      IsCustom: true,
      HasActivationRequired: isTrue(xml, 'hasActivationRequired'),
      ...systemPermissionsOf(seeder, xml)
    });
    sets.set(component.fullName.toLowerCase(), id);
    grant(seeder, id, xml, targets);
  }
  for (const component of project.deployed('MutingPermissionSet')) {
    const xml = component.xml();
    const id = seeder.add('MutingPermissionSet', {
      DeveloperName: component.fullName,
      MasterLabel: xml.textOf('label') ?? component.fullName
    });
    sets.set(component.fullName.toLowerCase(), id);
    grant(seeder, id, xml, targets);
  }
  for (const component of project.deployed('PermissionSetGroup')) {
    const xml = component.xml();
    const group = seeder.add('PermissionSetGroup', {
      DeveloperName: component.fullName,
      MasterLabel: xml.textOf('label') ?? component.fullName,
      Description: xml.textOf('description') ?? null,
      Language: 'en_US',
      Status: 'Updated'
    });
    for (const member of [...xml.all('permissionSets'), ...xml.all('mutingPermissionSets')]) {
      const set = sets.get(member.text.trim().toLowerCase());
      if (set !== undefined)
        seeder.add('PermissionSetGroupComponent', { PermissionSetGroupId: group, PermissionSetId: set });
    }
  }
  for (const component of project.deployed('Profile'))
    seedProfile(seeder, component.fullName, component.xml(), profiles, targets);
  return sets;
}

function seedProfile(
  seeder: Seeder,
  name: string,
  xml: XmlElement,
  profiles: Map<string, SeededProfile>,
  targets: Map<string, string>
): void {
  let profile = profiles.get(decodeURIComponent(name).toLowerCase());
  if (profile === undefined) {
    profile = addProfile(
      seeder,
      decodeURIComponent(name),
      null,
      Object.keys(systemPermissionsOf(seeder, xml)).map((each) => each.slice('Permissions'.length))
    );
    profiles.set(decodeURIComponent(name).toLowerCase(), profile);
  } else if (name.toLowerCase() === 'admin') return; // the administrator's profile may use everything already
  grant(seeder, profile.permissionSetId, xml, targets);
}

function systemPermissionsOf(seeder: Seeder, xml: XmlElement): Record<string, true> {
  const granted: Record<string, true> = {};
  const fields = seeder.object('PermissionSet').fields;
  for (const permission of xml.all('userPermissions')) {
    const name = `Permissions${permission.textOf('name') ?? ''}`;
    if (isTrue(permission, 'enabled') && fields.has(name.toLowerCase())) granted[name] = true;
  }
  return granted;
}

/** How a tab setting of metadata is stored; a tab that is not shown has no row. */
const TAB_VISIBILITIES: Readonly<Record<string, string>> = {
  Visible: 'DefaultOn',
  Available: 'DefaultOff',
  DefaultOn: 'DefaultOn',
  DefaultOff: 'DefaultOff'
};

function grant(seeder: Seeder, parent: string, xml: XmlElement, targets: Map<string, string>): void {
  const { schema } = seeder.database;
  for (const each of xml.all('objectPermissions')) {
    const object = schema.objects.get((each.textOf('object') ?? '').toLowerCase());
    if (!object) continue;
    const letters = [
      isTrue(each, 'allowRead') ? 'R' : '',
      isTrue(each, 'allowCreate') ? 'C' : '',
      isTrue(each, 'allowEdit') ? 'E' : '',
      isTrue(each, 'allowDelete') ? 'D' : '',
      isTrue(each, 'viewAllRecords') ? 'V' : '',
      isTrue(each, 'modifyAllRecords') ? 'M' : ''
    ].join('');
    grantObject(seeder, parent, object.name, letters);
  }
  // Read on custom metadata types and custom settings.
  for (const each of [...xml.all('customMetadataTypeAccesses'), ...xml.all('customSettingAccesses')]) {
    const object = schema.objects.get((each.textOf('name') ?? '').toLowerCase());
    if (object && isTrue(each, 'enabled')) grantObject(seeder, parent, object.name, 'R');
  }
  for (const each of [...xml.all('fieldPermissions'), ...xml.all('fieldLevelSecurities')]) {
    const [objectName, fieldName] = (each.textOf('field') ?? '').split('.');
    if (!isTrue(each, 'readable') && !isTrue(each, 'editable')) continue;
    // Fields of Activity are fields of tasks and of events.
    for (const name of objectName?.toLowerCase() === 'activity'
      ? ['task', 'event']
      : [(objectName ?? '').toLowerCase()]) {
      const object = schema.objects.get(name);
      const field = object?.fields.get((fieldName ?? '').toLowerCase());
      if (!object || !field) continue;
      seeder.add('FieldPermissions', {
        ParentId: parent,
        SobjectType: object.name,
        Field: `${object.name}.${field.name}`,
        PermissionsRead: true,
        PermissionsEdit: isTrue(each, 'editable')
      });
    }
  }
  // In a permission set tabs are Visible, Available or None; in a profile DefaultOn, DefaultOff or Hidden.
  for (const each of [...xml.all('tabSettings'), ...xml.all('tabVisibilities')]) {
    const visibility = TAB_VISIBILITIES[each.textOf('visibility') ?? ''];
    if (visibility !== undefined)
      seeder.add('PermissionSetTabSetting', {
        ParentId: parent,
        Name: each.textOf('tab') ?? '',
        Visibility: visibility
      });
  }
  const access = (type: string, name: string | undefined): void => {
    const target = targets.get(`${type}:${name ?? ''}`.toLowerCase());
    if (target !== undefined)
      seeder.add('SetupEntityAccess', { ParentId: parent, SetupEntityId: target, SetupEntityType: type });
  };
  for (const each of xml.all('classAccesses'))
    if (isTrue(each, 'enabled')) access('ApexClass', each.textOf('apexClass'));
  for (const each of xml.all('pageAccesses')) if (isTrue(each, 'enabled')) access('ApexPage', each.textOf('apexPage'));
  for (const each of xml.all('customPermissions'))
    if (isTrue(each, 'enabled')) access('CustomPermission', each.textOf('name'));
}

/** Rows of what access can be given to: classes, pages, custom permissions; with triggers and resources beside them. */
function seedTargets(seeder: Seeder, project: SourceProject): Map<string, string> {
  const targets = new Map<string, string>();
  const codeRow = (component: SourceComponent): Record<string, unknown> => {
    const body = component.contentPath === undefined ? '' : component.content();
    const version = component.path === component.contentPath ? undefined : component.xml().textOf('apiVersion');
    return {
      Name: component.fullName,
      Status: 'Active',
      IsValid: true,
      Body: body,
      LengthWithoutComments: body.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').length,
      ApiVersion: Decimal.tryParse(version ?? project.sourceApiVersion ?? '')
    };
  };
  for (const component of project.deployed('ApexClass')) {
    targets.set(`apexclass:${component.fullName.toLowerCase()}`, seeder.add('ApexClass', codeRow(component)));
  }
  for (const component of project.deployed('ApexTrigger')) seeder.add('ApexTrigger', codeRow(component));
  for (const component of project.deployed('ApexPage')) {
    targets.set(
      `apexpage:${component.fullName.toLowerCase()}`,
      seeder.add('ApexPage', {
        Name: component.fullName,
        MasterLabel: component.fullName
      })
    );
  }
  for (const component of project.deployed('CustomPermission')) {
    const xml = component.xml();
    targets.set(
      `custompermission:${component.fullName.toLowerCase()}`,
      seeder.add('CustomPermission', {
        DeveloperName: component.fullName,
        MasterLabel: xml.textOf('label') ?? component.fullName,
        Description: xml.textOf('description') ?? null,
        Language: 'en_US'
      })
    );
  }
  return targets;
}
