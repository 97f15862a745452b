/** Stands in for stylesheets, which tests don't look at and jsdom can't parse whole. */
export default undefined;
