/** Process.Plugin and what it is told and tells (Apex Reference, "Process Namespace"). */
import { ApexList, ApexMap } from '../runtime/collections.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import type { EnumConstant } from '../runtime/types.ts';
import { notNull } from './arguments.ts';
import { fields } from './bean.ts';
import { abstractMethod, platformType } from './declare.ts';
import { platformEnum } from './enums.ts';

platformEnum('Process.PluginDescribeResult.ParameterType', [
  'BOOLEAN',
  'DATE',
  'DATETIME',
  'DECIMAL',
  'DOUBLE',
  'FLOAT',
  'ID',
  'INTEGER',
  'LONG',
  'STRING'
]);

const NAME = 'Process.PluginDescribeResult';

class PluginRequest {
  inputParameters: ApexMap<string> | null;
  constructor(inputParameters: ApexMap<string> | null) {
    this.inputParameters = inputParameters;
  }
}

class PluginResult {
  outputParameters: ApexMap<string> | null;
  constructor(outputParameters: ApexMap<string> | null) {
    this.outputParameters = outputParameters;
  }
}

class Parameter {
  name: string | null;
  description: string | null;
  parameterType: EnumConstant | null;
  constructor(name: string | null, description: string | null, parameterType: EnumConstant | null) {
    this.name = name;
    this.description = description;
    this.parameterType = parameterType;
  }
}

class InputParameter extends Parameter {
  required: boolean | null;
  constructor(
    name: string | null,
    description: string | null,
    parameterType: EnumConstant | null,
    required: boolean | null
  ) {
    super(name, description, parameterType);
    this.required = required;
  }
}

class OutputParameter extends Parameter {}

class PluginDescribeResult {
  name: string | null = null;
  description: string | null = null;
  tag: string | null = null;
  inputParameters = ApexList.of(RuntimeTypes.get(`${NAME}.InputParameter`), []);
  outputParameters = ApexList.of(RuntimeTypes.get(`${NAME}.OutputParameter`), []);
}

platformType({
  name: 'Process.PluginRequest',
  kind: 'class',
  construct: PluginRequest,
  constructors: { '(Map<String,Object> inputParameters)': (given: ApexMap<string> | null) => new PluginRequest(given) },
  properties: fields('Map<String,Object> inputParameters')
});
platformType({
  name: 'Process.PluginResult',
  kind: 'class',
  construct: PluginResult,
  constructors: {
    '(Map<String,Object> outputParameters)': (given: ApexMap<string> | null) => new PluginResult(given),
    '(String name, Object value)': (name: string | null, value: unknown) =>
      new PluginResult(ApexMap.of<string, unknown>(RuntimeTypes.string, RuntimeTypes.any, [[notNull(name), value]]))
  },
  properties: fields('Map<String,Object> outputParameters')
});
platformType({
  name: `${NAME}.InputParameter`,
  kind: 'class',
  construct: InputParameter,
  constructors: {
    [`(String name, ${NAME}.ParameterType parameterType, Boolean required)`]: (
      name: string | null,
      type: EnumConstant | null,
      required: boolean | null
    ) => new InputParameter(name, null, type, required),
    [`(String name, String description, ${NAME}.ParameterType parameterType, Boolean required)`]: (
      name: string | null,
      description: string | null,
      type: EnumConstant | null,
      required: boolean | null
    ) => new InputParameter(name, description, type, required)
  },
  properties: fields('String name', 'String description', `${NAME}.ParameterType parameterType`, 'Boolean required')
});
platformType({
  name: `${NAME}.OutputParameter`,
  kind: 'class',
  construct: OutputParameter,
  constructors: {
    [`(String name, ${NAME}.ParameterType parameterType)`]: (name: string | null, type: EnumConstant | null) =>
      new OutputParameter(name, null, type),
    [`(String name, String description, ${NAME}.ParameterType parameterType)`]: (
      name: string | null,
      description: string | null,
      type: EnumConstant | null
    ) => new OutputParameter(name, description, type)
  },
  properties: fields('String name', 'String description', `${NAME}.ParameterType parameterType`)
});
platformType({
  name: NAME,
  kind: 'class',
  construct: PluginDescribeResult,
  constructors: { '()': () => new PluginDescribeResult() },
  properties: fields(
    'String name',
    'String description',
    'String tag',
    `List<${NAME}.InputParameter> inputParameters`,
    `List<${NAME}.OutputParameter> outputParameters`
  )
});
platformType({
  name: 'Process.Plugin',
  kind: 'interface',
  methods: {
    'Process.PluginDescribeResult describe()': abstractMethod,
    'Process.PluginResult invoke(Process.PluginRequest request)': abstractMethod
  }
});
