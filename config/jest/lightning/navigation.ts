/** Stands in for the platform's navigation: remembers where a component went. */
import type { LightningElement } from 'lwc';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const navigate = jest.fn();

export const NavigationMixin = Object.assign(
    (base: new () => LightningElement) =>
        class extends base {
            [Navigate](page: unknown): void {
                navigate(page);
            }

            [GenerateUrl](): Promise<string> {
                return Promise.resolve('https://example.com/record');
            }
        },
    { Navigate, GenerateUrl }
);
