/**
 * The Metadata namespace as far as it describes what is to be deployed and how that ended. Deployments and retrievals are refused: a local
 * org's metadata is its project's. Source: Apex Reference, "Metadata Namespace"; Apex Developer Guide, "Testing Metadata Deployments".
 */
import { NotSupported } from '../../data/access.ts';
import { ApexList } from '../runtime/collections.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { fields } from './bean.ts';
import { abstractMethod, platformType } from './declare.ts';
import { platformEnum } from './enums.ts';

platformEnum('Metadata.MetadataType', ['CustomMetadata', 'Layout']);
platformEnum('Metadata.DeployProblemType', ['Warning', 'Error', 'Info']);
platformEnum('Metadata.DeployStatus', [
  'Pending',
  'InProgress',
  'Succeeded',
  'SucceededPartial',
  'Failed',
  'Canceling',
  'Canceled'
]);

/** What is nothing but its properties shows them in JSON. */
class Properties {
  apexJson(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this));
  }
}

class Metadata extends Properties {
  fullName: string | null = null;
}

class CustomMetadata extends Metadata {
  description: string | null = null;
  label: string | null = null;
  protected_x: boolean | null = null;
  values = ApexList.of(RuntimeTypes.get('Metadata.CustomMetadataValue'), []);
}

class CustomMetadataValue extends Properties {
  field: string | null = null;
  value: unknown = null;
}

/** Components to deploy, each once. */
class DeployContainer {
  readonly components: Metadata[] = [];

  remove(fits: (component: Metadata) => boolean): boolean {
    const at = this.components.findIndex(fits);
    if (at >= 0) this.components.splice(at, 1);
    return at >= 0;
  }
}

class DeployMessage extends Properties {}
class DeployDetails extends Properties {}
class DeployResult extends Properties {}
class DeployCallbackContext {}

/** A class of nothing but properties that can be read and written: lists are empty at first, others null. */
function plain(name: string, construct: new () => object, ...properties: string[]): void {
  platformType({
    name: `Metadata.${name}`,
    kind: 'class',
    construct,
    constructors: {
      '()': () => {
        const value = new construct() as Record<string, unknown>;
        for (const property of properties) {
          const [type, key] = property.split(' ') as [string, string];
          value[key] = type.startsWith('List<') ? ApexList.of(RuntimeTypes.get(type.slice(5, -1)), []) : null;
        }
        return value;
      }
    },
    properties: fields(...properties)
  });
}

platformType({
  name: 'Metadata.Metadata',
  kind: 'class',
  isAbstract: true,
  construct: Metadata,
  properties: fields('String fullName')
});
platformType({
  name: 'Metadata.CustomMetadata',
  kind: 'class',
  superclass: 'Metadata.Metadata',
  construct: CustomMetadata,
  constructors: { '()': () => new CustomMetadata() },
  properties: fields(
    'String description',
    'String label',
    'Boolean protected_x',
    'List<Metadata.CustomMetadataValue> values'
  )
});
plain('CustomMetadataValue', CustomMetadataValue, 'String field', 'Object value');
plain(
  'DeployMessage',
  DeployMessage,
  'Boolean changed',
  'Integer columnNumber',
  'String componentType',
  'Boolean created',
  'Datetime createdDate',
  'Boolean deleted',
  'String fileName',
  'String fullName',
  'String id',
  'Integer lineNumber',
  'String problem',
  'Metadata.DeployProblemType problemType',
  'Boolean success'
);
plain(
  'DeployDetails',
  DeployDetails,
  'List<Metadata.DeployMessage> componentFailures',
  'List<Metadata.DeployMessage> componentSuccesses'
);
plain(
  'DeployResult',
  DeployResult,
  'String canceledBy',
  'String canceledByName',
  'Boolean checkOnly',
  'Datetime completedDate',
  'String createdBy',
  'String createdByName',
  'Datetime createdDate',
  'Metadata.DeployDetails details',
  'Boolean done',
  'String errorMessage',
  'Id id',
  'Boolean ignoreWarnings',
  'Datetime lastModifiedDate',
  'List<Metadata.DeployMessage> messages',
  'Integer numberComponentErrors',
  'Integer numberComponentsDeployed',
  'Integer numberComponentsTotal',
  'Integer numberTestErrors',
  'Integer numberTestsCompleted',
  'Integer numberTestsTotal',
  'Boolean rollbackOnError',
  'Boolean runTestsEnabled',
  'Datetime startDate',
  'String stateDetail',
  'Metadata.DeployStatus status',
  'Boolean success'
);
platformType({
  name: 'Metadata.DeployContainer',
  kind: 'class',
  construct: DeployContainer,
  constructors: { '()': () => new DeployContainer() },
  methods: {
    'void addMetadata(Metadata.Metadata component)': ({ components }: DeployContainer, component: Metadata) => {
      components.push(component);
    },
    'List<Metadata.Metadata> getMetadata()': ({ components }: DeployContainer) =>
      ApexList.of(RuntimeTypes.get('Metadata.Metadata'), [...components]),
    'Boolean removeMetadata(Metadata.Metadata component)': (container: DeployContainer, component: Metadata) =>
      container.remove((each) => each === component),
    'Boolean removeMetadataByFullName(String fullName)': (container: DeployContainer, fullName: string | null) =>
      container.remove((each) => each.fullName === fullName)
  }
});
platformType({
  name: 'Metadata.DeployCallbackContext',
  kind: 'class',
  isVirtual: true,
  construct: DeployCallbackContext,
  constructors: { '()': () => new DeployCallbackContext() },
  methods: { 'Id getCallbackJobId()': () => null }
});
platformType({
  name: 'Metadata.DeployCallback',
  kind: 'interface',
  methods: {
    'void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)': abstractMethod
  }
});
platformType({
  name: 'Metadata.Operations',
  kind: 'class',
  statics: {
    'Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)': () => {
      if (currentTransaction().test !== null)
        throwApex('System.AsyncException', 'Metadata cannot be deployed from within a test');
      throw new NotSupported('Metadata.Operations.enqueueDeployment');
    },
    'List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)': () => {
      throw new NotSupported('Metadata.Operations.retrieve');
    }
  }
});
