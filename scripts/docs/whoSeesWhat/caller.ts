/** A user of a served org, asking as programs and pages do. */

/** What is asked for by a user. A refusal for lack of rights is an answer; anything else that goes wrong is thrown. */
export interface Caller {
    /** Rows of a query that must work. */
    query(soql: string): Promise<Record<string, unknown>[]>;
    /** Rows of a query; none where the user has no right to the object or field. */
    queryIfAllowed(soql: string): Promise<Record<string, unknown>[]>;
    /** Ids of an object's records in which the search finds a word; none where the user has no right to the object. */
    find(word: string, object: string): Promise<string[]>;
    /** Whether a resource of the REST API is given. */
    gets(resource: string): Promise<boolean>;
    /** What a resource of the REST API gives; null where the user has no right to it. */
    getIfAllowed(resource: string): Promise<unknown>;
    /** What a report shows, as JSON text; empty where it is refused. */
    report(id: string): Promise<string>;
    /** Whether a change is accepted. A refusal by a rule counts only where one is expected; it is thrown elsewhere. */
    patches(resource: string, change: Readonly<Record<string, unknown>>, isGuarded: boolean): Promise<boolean>;
    /** What a page's Apex method answers. */
    apex(className: string, method: string, params: Record<string, unknown>): Promise<unknown>;
    /** The same; null where it refuses. */
    apexIfAllowed(className: string, method: string, params: Record<string, unknown>): Promise<unknown>;
    /** Runs anonymous Apex. */
    execute(source: string): Promise<void>;
}

const REST = '/services/data/v67.0';

/** Begins a session of the user of this name. */
export async function logIn(origin: string, name: string): Promise<Caller> {
    const begun = await fetch(`${origin}/local-org/session`);
    const token = /sid=([^;]+)/.exec(begun.headers.get('set-cookie') ?? '')?.[1];
    const { users } = (await begun.json()) as { users: { id: string; name: string }[] };
    const user = users.find((one) => one.name === name);
    if (token === undefined || user === undefined) throw new Error(`Nobody called ${name} can log in.`);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const send = (method: string, path: string, body?: unknown): Promise<Response> =>
        fetch(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const switched = await send('POST', '/local-org/session', { userId: user.id });
    if (!switched.ok) throw new Error(`${name} could not log in: ${await switched.text()}`);

    const read = async (path: string): Promise<unknown> => {
        const answer = await send('GET', path);
        if (answer.ok) return answer.json();
        if ([400, 403, 404].includes(answer.status)) return refusal(await answer.text(), path);
        throw new Error(`${name}, ${path}: ${answer.status} ${await answer.text()}`);
    };
    const caller: Caller = {
        async query(soql) {
            const answer = (await read(`${REST}/query?q=${encodeURIComponent(soql)}`)) as { records?: [] } | null;
            if (!answer?.records) throw new Error(`${name} may not ask: ${soql}`);
            return answer.records;
        },
        async queryIfAllowed(soql) {
            const answer = (await read(`${REST}/query?q=${encodeURIComponent(soql)}`)) as { records?: [] } | null;
            return answer?.records ?? [];
        },
        async find(word, object) {
            const sosl = `FIND {${word}} IN ALL FIELDS RETURNING ${object}(Id)`;
            const answer = (await read(`${REST}/search?q=${encodeURIComponent(sosl)}`)) as {
                searchRecords?: { Id: string }[];
            } | null;
            return (answer?.searchRecords ?? []).map(({ Id }) => Id);
        },
        async gets(resource) {
            return (await read(`${REST}/${resource}`)) !== null;
        },
        getIfAllowed: (resource) => read(`${REST}/${resource}`),
        async report(id) {
            const answer = await read(`${REST}/analytics/reports/${id}`);
            return answer === null ? '' : JSON.stringify(answer);
        },
        async patches(resource, change, isGuarded) {
            const answer = await send('PATCH', `${REST}/${resource}`, change);
            if (answer.ok) return true;
            const text = await answer.text();
            if (isGuarded && /FIELD_CUSTOM_VALIDATION_EXCEPTION/.test(text)) return false;
            return refusal(text, `${name}, PATCH ${resource}`) !== null;
        },
        async apex(classname, method, params) {
            const answer = await send('POST', '/aura', { classname, method, params });
            const body = (await answer.json()) as { returnValue?: unknown };
            if (!answer.ok) throw new Error(`${name}, ${classname}.${method}: ${JSON.stringify(body)}`);
            return body.returnValue;
        },
        async apexIfAllowed(classname, method, params) {
            const answer = await send('POST', '/aura', { classname, method, params });
            const body = (await answer.json()) as { returnValue?: unknown; body?: unknown };
            if (answer.ok) return body.returnValue;
            if (body.body !== undefined) return null;
            throw new Error(`${name}, ${classname}.${method}: ${JSON.stringify(body)}`);
        },
        async execute(source) {
            const path = `${REST}/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(source)}`;
            const result = (await read(path)) as { success: boolean; compileProblem?: string; exceptionMessage?: string };
            if (!result?.success) throw new Error(result?.compileProblem ?? result?.exceptionMessage ?? 'It failed.');
        }
    };
    return caller;
}

/** Null for what the platform answers to those without rights; a mistake in the question is thrown. */
function refusal(text: string, path: string): null {
    if (/INVALID_TYPE|INVALID_FIELD|NOT_FOUND|INSUFFICIENT|INVALID_CROSS_REFERENCE|ACCESS_DENIED/.test(text)) return null;
    throw new Error(`${path}: ${text}`);
}
