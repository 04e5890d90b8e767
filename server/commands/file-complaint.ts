import { NotReadable } from '../csv/file-bytes.ts';
import { Failure } from '../terminal.ts';

/** Says which file it was about, in a sentence, where a file cannot be read or written; any other error stays what it is. */
export const complaintAbout =
  (file: string) =>
  (error: unknown): never => {
    if (error instanceof NotReadable) throw new Failure(`${file}: ${error.message}`);
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in WORDS)
      throw new Failure(`${file}: ${WORDS[error.code]}`);
    throw error;
  };

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'It may not be opened by this user.',
  EPERM: 'It may not be opened by this user.',
  EISDIR: 'It is a folder.',
  ENOTDIR: 'A part of its path is no folder.',
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk is read-only.',
};
