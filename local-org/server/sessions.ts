/** Who asks: sessions by cookie or bearer token, and the switch between users on the page's header. */
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HttpError, json, type Route, type SessionDoor } from './http.ts';

/** One browser or program. `userId` changes when the page's header switches the user. */
export interface Session {
  readonly id: string;
  userId: string;
}

export interface UserDetails {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly profileName: string;
  /** Language of the texts, such as `en_US` or `fi`. */
  readonly language: string;
  /** Locale of numbers and dates as the platform writes it: `en_US`, `fi_FI`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO code. */
  readonly currency: string;
}

export interface UserSummary {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly profileName: string;
}

export interface OrganizationDetails {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly multiCurrency: boolean;
  readonly namespace: string | null;
}

/** The org's users, as the sessions need them. */
export interface UserDirectory {
  /** The user a browser begins with. */
  defaultUserId(): string;
  /** Null for an id that is no user. */
  user(id: string): UserDetails | null;
  activeUsers(): readonly UserSummary[];
  organization(): OrganizationDetails;
}

/** What `GET /local-org/session` answers. */
export interface SessionAnswer {
  readonly user: UserDetails;
  readonly users: readonly UserSummary[];
  readonly namespace: string | null;
  readonly organization: OrganizationDetails;
}

const COOKIE = 'sid';
/** Whom a browser was last switched to: sessions end with the server, and a page that stayed open must not go on as somebody else. */
const USER_COOKIE = 'localOrgUser';
/** Sessions kept before the oldest is forgotten. */
const MOST_SESSIONS = 1000;

export interface Sessions extends SessionDoor {
  /** Begins a session of a user: its id is a bearer token for the REST API. */
  begin(userId: string): Session;
  /** GET and POST /local-org/session. */
  readonly routes: readonly Route[];
}

/** Makes the sessions. They live as long as the process. */
export function createSessions(users: UserDirectory): Sessions {
  const sessions = new Map<string, Session>();

  function begin(userId: string): Session {
    const session: Session = { id: randomBytes(24).toString('base64url'), userId };
    sessions.set(session.id, session);
    if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.keys().next().value!);
    return session;
  }

  function open(request: { headers: IncomingHttpHeaders; cookies: Readonly<Record<string, string>> }): {
    session: Session;
    setCookie?: string;
  } {
    const bearer = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      const session = sessions.get(bearer.trim());
      if (!session) throw new HttpError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
      return { session };
    }
    const known = sessions.get(request.cookies[COOKIE] ?? '');
    if (known) return { session: known };
    const before = request.cookies[USER_COOKIE];
    const session = begin(isActive(before) ? before : users.defaultUserId());
    return { session, setCookie: `${COOKIE}=${session.id}; Path=/; HttpOnly; SameSite=Lax` };
  }

  function isActive(userId: unknown): userId is string {
    return typeof userId === 'string' && users.activeUsers().some((user) => user.id === userId);
  }

  function describe(session: Session): SessionAnswer {
    const user = users.user(session.userId) ?? users.user(users.defaultUserId());
    if (!user) throw new HttpError(500, 'UNKNOWN_EXCEPTION', 'The org has no user to begin a session with.');
    const organization = users.organization();
    return { user, users: users.activeUsers(), namespace: organization.namespace, organization };
  }

  const routes: Route[] = [
    { method: 'GET', pattern: '/local-org/session', handle: ({ session }) => json(describe(session)) },
    {
      method: 'POST',
      pattern: '/local-org/session',
      handle: (request) => {
        const body = request.json() as { userId?: unknown } | null;
        const userId = body?.userId;
        if (!isActive(userId)) {
          throw new HttpError(400, 'INVALID_USER_ID', 'userId must be the id of an active user.');
        }
        request.session.userId = userId;
        return json(describe(request.session), {
          headers: { 'set-cookie': `${USER_COOKIE}=${userId}; Path=/; HttpOnly; SameSite=Lax` }
        });
      }
    }
  ];

  return { begin, open, routes };
}
