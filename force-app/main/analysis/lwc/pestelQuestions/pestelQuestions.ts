import economic from '@salesforce/label/c.Pestel_Ask_Economic';
import environmental from '@salesforce/label/c.Pestel_Ask_Environmental';
import legal from '@salesforce/label/c.Pestel_Ask_Legal';
import political from '@salesforce/label/c.Pestel_Ask_Political';
import social from '@salesforce/label/c.Pestel_Ask_Social';
import technological from '@salesforce/label/c.Pestel_Ask_Technological';

const QUESTIONS: Readonly<Record<string, string>> = {
    Political: political,
    Economic: economic,
    Social: social,
    Technological: technological,
    Environmental: environmental,
    Legal: legal
};

/** The question to ask about a dimension, by its stored value; nothing for one that an administrator has added. */
export function questionAbout(dimension: string): string {
    return QUESTIONS[dimension] ?? '';
}
