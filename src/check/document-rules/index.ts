import type { DocumentRule } from './document-rule.ts';
import { machineDateForm } from './machine-date-form.ts';
import { machineDateMismatch } from './machine-date-mismatch.ts';

/** Every rule of what a document tells machines. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [machineDateForm, machineDateMismatch];
