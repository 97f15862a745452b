/** Base components import this name, which their npm package leaves to the platform. */
export { reflectAttribute } from 'lightning/utilsPrivate';
