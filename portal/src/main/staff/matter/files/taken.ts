/** What the case file takes: the endings a chooser offers, and how large a document may be. */
export const ENDINGS = ['pdf', 'ofd', 'jpg', 'jpeg', 'png', 'doc', 'docx', 'xls', 'xlsx'];
export const ACCEPT = ENDINGS.map((ending) => `.${ending}`).join(',');
export const MOST_BYTES = 20 * 1024 * 1024;

export type FileFault = 'empty' | 'tooLarge' | 'photoFormat' | 'kind';

/** What speaks against a document before it is sent; what it really is, the center sees in its content. */
export function fileFault(file: { name: string; size: number }): FileFault | undefined {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (file.size === 0) {
    return 'empty';
  }
  if (file.size > MOST_BYTES) {
    return 'tooLarge';
  }
  if (['heic', 'heif'].includes(ending)) {
    return 'photoFormat';
  }
  return ENDINGS.includes(ending) ? undefined : 'kind';
}

/** As people say it: 820 KB, 3.4 MB. */
export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A name as a header carries it (RFC 6266, RFC 8187). */
export function disposition(name: string): string {
  const text = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${text}`;
}
