import { owned } from '../owned.js';
import type { XmlElement } from '../xml/element.js';
import type { XzufiEntry } from './entry.js';
import { readCode, readIdentifier } from './identifiers.js';

/** Who is responsible for a service, or through what it is applied for, and where. */
export interface ReadResponsibility {
  readonly service: string;
  /** The Organisationseinheit or the Onlinedienst. */
  readonly subject: string;
  /** Key of the area as the source writes it; "" for everywhere. */
  readonly area: string;
  readonly role: string;
  /** What else the source says of it. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The same as it is kept. */
export interface Responsibility extends Omit<ReadResponsibility, 'extra'> {
  /** A JSON object. */
  readonly extra: string;
}

/**
 * Reads a Zuständigkeit: one for each of its areas; none, with a warning, where it names no service or subject.
 * @param subject The entry that it stands in, or that its transfer object names.
 */
export function readResponsibility(
  element: XmlElement,
  entry: XzufiEntry,
  subject: string,
): { readonly id: string; readonly all: readonly ReadResponsibility[] } {
  const id = readIdentifier(element.child('id'))?.key ?? '';
  const service = readIdentifier(element.child('leistungID'));
  if (!service || subject === '') {
    entry.warn(element, 'missing', '', 'id');
    return { id, all: [] };
  }
  const role = owned(readCode(element.child('rolle')));
  const roleName = owned(element.child('rolle')?.take('name') ?? '');
  const areas = element.all('gebietID').map((area) => owned(readIdentifier(area)?.value ?? ''));
  const extra = role === '' ? {} : { rolle: { code: role, ...(roleName === '' ? {} : { name: roleName }) } };
  const all = (areas.length > 0 ? areas : ['']).map((area) => ({ service: service.key, subject, area, role, extra }));
  return { id, all };
}

/** The subject that a `zustaendigkeitTransferObjekt` names. */
export function subjectOf({ element }: XzufiEntry): string {
  const subject =
    element.child('uebergeordnetesObjektID') ??
    element.child('organisationseinheitID') ??
    element.child('onlinedienstID');
  return readIdentifier(subject)?.key ?? '';
}
