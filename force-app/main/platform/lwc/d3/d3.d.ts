/**
 * What the components use of D3: layouts of trees, and pan and zoom. The build makes `d3.js` of these lines, with the
 * libraries' code and licences in it, since the platform takes no npm modules.
 */
export { hierarchy, tree } from 'd3-hierarchy';
export type { HierarchyPointNode } from 'd3-hierarchy';
export { select } from 'd3-selection';
export type { Selection } from 'd3-selection';
export { zoom, zoomIdentity } from 'd3-zoom';
export type { D3ZoomEvent, ZoomBehavior, ZoomTransform } from 'd3-zoom';
