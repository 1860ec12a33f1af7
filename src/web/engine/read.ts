import { readContent } from '../../check/files/file-content.ts';
import { typeOfFileName, typeOfXml } from '../../check/files/file-type.ts';
import { decodeText } from '../../documents/text-encoding.ts';
import type { Answer, Ask } from '../protocol.ts';

/** Reads the bytes of a file as text: of a Word document what it shows, of any other what stands in it. */
export function read({ bytes, name }: Ask<'read'>): Answer<'read'> {
  const type = typeOfFileName(name) ?? 'plain';
  if (type === 'docx') {
    const { source, isWritable } = readContent(bytes, type, { file: name });
    return { text: source, type: 'plain', isWritable };
  }
  const text = decodeText(bytes, name);
  const isXml = name.toLowerCase().endsWith('.xml');
  return { text, type: isXml ? typeOfXml(text) : type, isWritable: true };
}
