import { xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { lwcSourceRules } from './lwcSources.ts';

const beside: Files = {
  'lwc/board/board.js-meta.xml': xml('LightningComponentBundle', '<apiVersion>67.0</apiVersion>'),
  'lwc/board/board.html': '<template><p>x</p></template>\n'
};
const SCRIPT = 'lwc/board/board.js';
const STYLES = 'lwc/board/board.css';
const script = (line: string, head = 'export default class'): string =>
  `import { LightningElement } from 'lwc';\n${line}\n${head} Board extends LightningElement {}\n`;

testRules(lwcSourceRules, [
  marked(
    'lwc-style-compiles',
    STYLES,
    '.a {\n  color: red;\n}\n¦#b {\n  color: blue;\n}\n',
    '.b {\n  color: blue;\n}\n',
    {
      ...beside,
      [SCRIPT]: script('')
    }
  ),
  marked('lwc-style-compiles', STYLES, '.a {}\n¦.b { color: red;\n', '.b { color: red; }\n', {
    ...beside,
    [SCRIPT]: script('')
  }),
  marked('lwc-default-export', SCRIPT, script('', '¦export class'), script(''), beside),
  marked(
    'lwc-platform-name',
    SCRIPT,
    script("¦import LOCALE from '@salesforce/i18n/lokale';"),
    script("import LOCALE from '@salesforce/i18n/locale';"),
    beside
  ),
  marked(
    'lwc-platform-name',
    SCRIPT,
    script("¦import USER from '@salesforce/user/ID';"),
    script("import USER from '@salesforce/user/Id';"),
    beside
  )
]);
