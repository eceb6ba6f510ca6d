/** Which release of the app this is: that of `package.json`. */
export const appVersion = '0.1.0';
