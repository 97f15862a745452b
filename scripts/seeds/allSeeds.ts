/** Every seed, by what it is put into. */
import type { Seed } from './seed.ts';
import { apexSeeds } from './apex.ts';
import { fileSeeds } from './files.ts';
import { layoutSeeds } from './layouts.ts';
import { lwcSeeds } from './lwc.ts';
import { objectSeeds } from './objects.ts';
import { packagingSeeds } from './packaging.ts';
import { pageSeeds } from './pages.ts';
import { permissionSeeds } from './permissions.ts';
import { reportSeeds } from './reports.ts';
import { translationSeeds } from './translations.ts';

export const allSeeds: readonly Seed[] = [
    ...fileSeeds,
    ...objectSeeds,
    ...layoutSeeds,
    ...permissionSeeds,
    ...pageSeeds,
    ...apexSeeds,
    ...lwcSeeds,
    ...reportSeeds,
    ...translationSeeds,
    ...packagingSeeds
];
