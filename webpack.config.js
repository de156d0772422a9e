'use strict';
/**
 * Three programs from one source, each by its name (`webpack --config-name addin`):
 * - `addin`      the task pane with the ribbon commands and custom functions in one shared runtime: dist/addin/, all that is shipped
 * - `workbench`  the page for machines without Excel: dist/workbench/, shows the pane of dist/addin in a frame
 * - `cli`        the command line: dist/cli/jihe.cjs, and beside it what works on files and the libraries that few runs load
 *
 * Settings of the build, from the environment:
 * - OFFICE_JS  `self` (default) serves Microsoft's client from our own origin, `cdn` loads it from Microsoft's address
 * - BASE_URL   where the add-in will be served from, written into dist/manifest.xml
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { contentSecurityPolicy, officeScript, readBuildSettings } = require('./scripts/lib/build-settings.js');
const { ModuleListPlugin } = require('./scripts/lib/module-list-plugin.js');
const { SwcMinifyPlugin } = require('./scripts/lib/swc-minify-plugin.js');
const { OFFICE_FILES } = require('./scripts/lib/office-files.js');
const { version } = require('./package.json');

const at = (...parts) => path.join(__dirname, ...parts);
const DEV_BASE_URL = 'https://localhost:3000';

/** Files that do something by being loaded. */
const BEGINNINGS = [
  'commands/index.ts',
  'functions/index.ts',
  'taskpane/index.tsx',
  'workbench/main.ts',
  'workbench/pane-bridge.ts',
  'workbench/file/legacy-worker.ts',
  'cli/main.ts',
].map((file) => at('src', file));

/** Microsoft's client as it is on npm. */
const OFFICE_COPIES = OFFICE_FILES.map((file) => ({
  from: at('node_modules/@microsoft/office-js/dist', file),
  to: `lib/office/${file}`,
  info: { minimized: true },
}));

/** What all three have in common. `target` is a year of ECMAScript that the oldest supported web view knows. */
function base(name, mode, target) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        // Of our own files only the pages' beginnings do something by being loaded.
        { test: /\.tsx?$/, include: at('src'), exclude: BEGINNINGS, sideEffects: false },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            swcrc: false,
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: mode !== 'production' } },
              target,
            },
          },
        },
      ],
    },
    plugins: [
      new DefinePlugin({ JIHE_VERSION: JSON.stringify(version) }),
      new ModuleListPlugin(at('.cache', 'builds', `${name}-modules.txt`)),
    ],
    cache: {
      type: 'filesystem',
      cacheDirectory: at('.cache', 'webpack'),
      name: `${name}-${mode}`,
      buildDependencies: { config: [at('webpack.config.js')] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

function addin(mode, settings) {
  const common = base('addin', mode, 'es2020');
  return {
    ...common,
    target: ['web', 'es2020'],
    entry: { taskpane: ['./src/functions/index.ts', './src/commands/index.ts', './src/taskpane/index.tsx'] },
    output: {
      path: at('dist', 'addin'),
      filename: '[name].js',
      // Hashed, because no page names it with one.
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    // The pages of docs/rules, as texts.
    module: { rules: [...common.module.rules, { test: /\.md$/, type: 'asset/source' }] },
    optimization: { minimizer: [new SwcMinifyPlugin()] },
    plugins: [
      ...common.plugins,
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        hash: true,
        minify: false,
        contentSecurityPolicy: contentSecurityPolicy('addin', settings),
        officeScript: officeScript(settings),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'src/functions/functions.*.json', to: '[name][ext]' },
          { from: 'assets/shortcuts.json', to: 'shortcuts.json' },
          { from: 'samples/mistakes.xlsx', to: 'samples/[name][ext]' },
          {
            from: 'assets/support.html',
            to: 'support.html',
            transform: (content) => content.toString('utf8').replaceAll('__VERSION__', version),
          },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString('utf8').replaceAll(DEV_BASE_URL, settings.baseUrl),
          },
          ...(settings.officeJs === 'self' ? OFFICE_COPIES : []),
        ],
      }),
    ],
  };
}

function workbench(mode, settings) {
  const common = base('workbench', mode, 'es2022');
  const page = (filename, chunks, more) =>
    new HtmlPlugin({ template: `./src/workbench/${filename}`, filename, chunks, minify: false, ...more });
  return {
    ...common,
    target: ['web', 'es2022'],
    entry: { workbench: './src/workbench/main.ts', 'pane-bridge': './src/workbench/pane-bridge.ts' },
    output: {
      path: at('dist', 'workbench'),
      filename: '[name].js',
      chunkFilename: 'chunks/[id].js',
      assetModuleFilename: '[name][ext]',
      clean: true,
    },
    module: {
      rules: [...common.module.rules, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
    },
    plugins: [
      ...common.plugins,
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      page('index.html', ['workbench'], { contentSecurityPolicy: contentSecurityPolicy('workbench', settings) }),
      page('pane.html', ['pane-bridge'], {
        inject: false,
        contentSecurityPolicy: contentSecurityPolicy('addin', { ...settings, officeJs: 'self' }),
      }),
      new CopyPlugin({
        patterns: [
          ...OFFICE_COPIES,
          { from: 'samples/*.{xlsx,docx}', to: 'samples/[name][ext]' },
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
        ],
      }),
    ],
    optimization: { minimizer: [new SwcMinifyPlugin()] },
    devtool: false,
  };
}

function cli(mode) {
  const common = base('cli', mode, 'es2022');
  return {
    ...common,
    target: 'node20',
    entry: { jihe: './src/cli/main.ts' },
    // What a library is called by its content is in the text of the program: its hash stands for all of it.
    output: {
      path: at('dist', 'cli'),
      filename: '[name].cjs',
      chunkFilename: 'jihe-[name]-[contenthash:12].cjs',
      clean: true,
    },
    plugins: [...common.plugins, new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
    // Half the text to parse: a seventh of what a small form costs is the start. What is loaded together is one text.
    optimization: { minimize: mode === 'production', minimizer: [new SwcMinifyPlugin()], splitChunks: false },
    devtool: false,
  };
}

/** Excel takes the pane over https only; the certificate is made and trusted by Microsoft's own tool. */
async function secureServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    // The page's own policy forbids what live reloading needs.
    static: false,
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    host: 'localhost',
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
  };
}

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode === 'development' ? 'development' : 'production';
  const settings = readBuildSettings(process.env, DEV_BASE_URL);
  const pane = addin(mode, settings);
  if (env.WEBPACK_SERVE) pane.devServer = await secureServer();
  return [pane, workbench(mode, settings), cli(mode)];
};
