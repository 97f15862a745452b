/** Reads from Apex source what a Lightning web component can see of it: @AuraEnabled methods and properties. */
import { ApexParserFactory } from '@apexdevtools/apex-parser';

/** A value as Apex declares it: its name and the text of its type, such as `List<PestelFactor>`. */
export interface ApexValue {
    readonly name: string;
    readonly type: string;
    /** Text of the comment before it, without stars; empty if there is none. */
    readonly comment: string;
}

/** A static method that a component may import from `@salesforce/apex/<class>.<name>`. */
export interface ApexMethod {
    readonly name: string;
    readonly returns: string;
    readonly comment: string;
    readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

/** A class of which a component can see something. Inner classes are not looked into. */
export interface ApexClass {
    readonly name: string;
    readonly comment: string;
    readonly properties: readonly ApexValue[];
    readonly methods: readonly ApexMethod[];
}

interface Annotated {
    modifier_list(): { annotation(): { id(): { getText(): string } } | null; getText(): string }[];
}

/**
 * @param source text of a `.cls` file
 * @returns the class with its @AuraEnabled members, or undefined if it has none
 * @throws an error of the parser if the text is not Apex
 */
export function readApexClass(source: string): ApexClass | undefined {
    const unit = ApexParserFactory.createParser(source).compilationUnit();
    const declaration = unit.typeDeclaration().classDeclaration();
    if (!declaration) return undefined;
    const properties: ApexValue[] = [];
    const methods: ApexMethod[] = [];
    for (const body of declaration.classBody().classBodyDeclaration_list()) {
        const member = body.memberDeclaration();
        if (!member || !isAuraEnabled(body)) continue;
        const comment = commentBefore(source, body.start.start);
        const property = member.propertyDeclaration();
        const field = member.fieldDeclaration();
        const method = member.methodDeclaration();
        if (property) {
            properties.push({ name: property.id().getText(), type: property.typeRef().getText(), comment });
        } else if (field) {
            const type = field.typeRef().getText();
            for (const variable of field.variableDeclarators().variableDeclarator_list()) {
                properties.push({ name: variable.id().getText(), type, comment });
            }
        } else if (method && isStatic(body)) {
            const parameters = method.formalParameters().formalParameterList()?.formalParameter_list() ?? [];
            methods.push({
                name: method.id().getText(),
                returns: method.typeRef()?.getText() ?? 'void',
                comment,
                parameters: parameters.map((one) => ({ name: one.id().getText(), type: one.typeRef().getText() }))
            });
        }
    }
    if (properties.length + methods.length === 0) return undefined;
    return { name: declaration.id().getText(), comment: commentBefore(source, unit.start.start), properties, methods };
}

function isAuraEnabled(member: Annotated): boolean {
    return member.modifier_list().some((one) => one.annotation()?.id().getText().toLowerCase() === 'auraenabled');
}

function isStatic(member: Annotated): boolean {
    return member.modifier_list().some((one) => one.getText().toLowerCase() === 'static');
}

/** The doc comment that ends right before a position, as plain lines. */
function commentBefore(source: string, position: number): string {
    const before = source.slice(0, position).trimEnd();
    if (!before.endsWith('*/')) return '';
    const start = before.lastIndexOf('/**');
    return before
        .slice(start + 3, -2)
        .split('\n')
        .map((line) => line.replace(/^\s*\* ?/, '').trim())
        .join('\n')
        .trim();
}
