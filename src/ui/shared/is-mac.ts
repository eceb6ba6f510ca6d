/** Whether the keyboard is a Mac's, where ⌘ does what Ctrl does elsewhere. */
export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
