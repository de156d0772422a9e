'use strict';
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

const root = __dirname;
const source = (...parts) => path.join(root, 'src', ...parts);

/** Where the pages get Microsoft's client: from our own origin (closed networks, workbench) or from Microsoft's address. */
const OFFICE_JS = process.env.OFFICE_JS === 'cdn' ? 'cdn' : 'self';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const officeScript = OFFICE_JS === 'cdn' ? `${OFFICE_CDN}/lib/1/hosted/office.js` : 'lib/office/office.js';

/** The address that the manifest names; the development server's unless the build is told another. */
const DEV_URL = 'https://localhost:3000';
const BASE_URL = (process.env.BASE_URL ?? DEV_URL).replace(/\/$/, '');

/** The unmodified files of Microsoft's client that a page on our own origin asks for. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
];
const officeCopies = OFFICE_FILES.map((file) => ({
  from: path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', file),
  to: path.posix.join('lib/office', file),
  info: { minimized: true },
}));

/** Nothing but our own origin. Fluent puts its styles into the page, hence style-src. */
function contentSecurityPolicy({ wasm = false, cdn = false } = {}) {
  const scripts = ["'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...(cdn ? [OFFICE_CDN] : [])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function base(mode) {
  return {
    mode,
    context: root,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
      ],
    },
    performance: { hints: false },
    cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache/webpack'), buildDependencies: { config: [__filename] } },
    stats: 'errors-warnings',
  };
}

/** A plain file server: the pages forbid what live reloading needs. */
const plainServer = {
  static: false,
  hot: false,
  liveReload: false,
  client: false,
  webSocketServer: false,
  host: 'localhost',
};

/** The add-in: the pane with the ribbon's commands in one shared runtime. */
function addin(mode) {
  return {
    ...base(mode),
    name: 'addin',
    entry: { taskpane: source('taskpane/index.tsx') },
    output: { path: path.join(root, 'dist/addin'), filename: '[name].js', clean: true },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: source('taskpane/taskpane.html'),
        chunks: ['taskpane'],
        scriptLoading: 'defer',
        templateParameters: { officeScript, contentSecurityPolicy: contentSecurityPolicy({ cdn: OFFICE_JS === 'cdn' }) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          ...(OFFICE_JS === 'self' ? officeCopies : []),
          { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEV_URL, BASE_URL) },
        ],
      }),
    ],
  };
}

/** The page for machines without Excel: spreadsheet grid, stand-in, and the very same pane in a frame. */
function workbench(mode) {
  const config = base(mode);
  return {
    ...config,
    name: 'workbench',
    entry: { workbench: source('workbench/index.ts'), 'pane-host': source('workbench/pane-host.ts'), pane: source('taskpane/index.tsx') },
    output: { path: path.join(root, 'dist/workbench'), filename: '[name].js', assetModuleFilename: '[name][ext]', clean: true },
    devServer: { ...plainServer, port: 'auto', open: !process.env.CI && process.env.JIHE_OPEN !== '0' },
    module: {
      rules: [
        ...config.module.rules,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.wasm$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        filename: 'index.html',
        template: source('workbench/workbench.html'),
        chunks: ['workbench'],
        scriptLoading: 'defer',
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy({ wasm: true }) },
      }),
      new HtmlPlugin({
        filename: 'pane.html',
        template: source('workbench/pane.html'),
        chunks: ['pane-host', 'pane'],
        chunksSortMode: 'manual',
        inject: false,
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy({ wasm: true }) },
      }),
      new CopyPlugin({
        patterns: [
          ...officeCopies,
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'samples/*.xlsx', to: 'samples/[name][ext]' },
        ],
      }),
    ],
  };
}

/** The command line: one file for Node. */
function cli(mode) {
  return {
    ...base(mode),
    name: 'cli',
    target: 'node20',
    devtool: false,
    entry: { jihe: source('cli/main.ts') },
    output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs', clean: true },
    optimization: { minimize: false },
    plugins: [new webpack.DefinePlugin({ JIHE_VERSION: JSON.stringify(version) }), new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  };
}

/** Excel loads the pane over https only: the certificate comes from Microsoft's own tool. */
async function secureServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return { ...plainServer, port: 3000, open: false, server: { type: 'https', options: await getHttpsServerOptions() } };
}

module.exports = async (env, argv) => {
  const mode = argv.mode === 'development' ? 'development' : 'production';
  const names = [argv.configName ?? []].flat();
  const serves = env.WEBPACK_SERVE === true && names.includes('addin');
  return [serves ? { ...addin(mode), devServer: await secureServer() } : addin(mode), workbench(mode), cli(mode)];
};
