/**
 * Saves a text as a file on the user's machine, as a download of the browser.
 *
 * @param name the file's name
 * @param type its media type, such as `text/csv`
 * @param text what it holds
 */
export function saveFile(name: string, type: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}
