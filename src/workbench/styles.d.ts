/** Style sheets are taken by webpack; for TypeScript they are there and nothing more. */
declare module '*.css';
