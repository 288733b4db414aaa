import type { Lack } from '../../audit/finding.js';
import type { AuditFormat } from './format.js';

/** "": one service lacks what others have. */
export function germanLack({ having = 0, of }: Lack, { number }: AuditFormat): string {
  if (of === undefined) return '';
  if (having === 0) return `Von ${number(of)} Diensten hat keiner diese Angabe.`;
  return `Nur ${number(having)} von ${number(of)} Diensten ${having === 1 ? 'hat' : 'haben'} diese Angabe.`;
}
