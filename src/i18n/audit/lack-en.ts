import type { Lack } from '../../audit/finding.js';
import type { AuditFormat } from './format.js';

/** "": one service lacks what others have. */
export function englishLack({ having = 0, of }: Lack, { number }: AuditFormat): string {
  if (of === undefined) return '';
  if (having === 0) return `None of ${number(of)} services has it.`;
  return `Only ${number(having)} of ${number(of)} services ${having === 1 ? 'has' : 'have'} it.`;
}
