/** The door of this room: an sfdx project as components with parsed XML. */
export { loadProject, ProjectError } from './project.ts';
export type { LoadOptions, PackageDirectory, SourceProblem, SourceProject } from './project.ts';
export type { SourceComponent } from './component.ts';
export { parseXml, XmlElement, XmlSyntaxError } from './xml.ts';
