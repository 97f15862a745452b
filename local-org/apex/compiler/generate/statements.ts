/** Statements as lines of JavaScript: one line for each line of Apex that can stand in a stack trace. */
import type {
  Block,
  Dml,
  Expression,
  For,
  ForEach,
  LocalDeclaration,
  SoqlQuery,
  Statement,
  Switch,
  SwitchBranch,
  Try
} from '../check/tree.ts';
import type { Position } from '../syntax/position.ts';
import type { FunctionContext } from './context.ts';
import { checkedText, expressionText, loopedListText, soqlText } from './expressions.ts';

/** In loops that run over something: now and then the CPU time is looked at. */
const TICK = 'if((++$tick&255)===0)$checkCpu();';
/** Before loops over a list, which end by themselves. */
const ENTRY_TICK = 'if((++$m.ticks&63)===0)$checkCpu();';

/**
 * The head of a loop with a condition. Looking at the CPU time inside it would cost more than many a loop's body, so it runs
 * in stretches of 512 turns: an outer loop looks at the time, the inner one turns. `break` leaves the outer one by its label.
 */
function openLoop(ctx: FunctionContext, line: number, start: string, test: string, update: string): void {
  const label = ctx.fresh('$b');
  const turn = ctx.fresh('$z');
  ctx.breakLabels.push(label);
  ctx.module.writer.line(
    `${start}${label}:for(;;){for(let ${turn}=0;${turn}<512;${turn}++${update === '' ? '' : `,${update}`}){${
      test === '' ? '' : `${test}break ${label};`
    }`,
    line
  );
}

function closeLoop(ctx: FunctionContext, line: number): void {
  ctx.breakLabels.pop();
  ctx.module.writer.line('}$checkCpu();}', line);
}

/** The body of a loop that `break` leaves without a label. */
function writePlainBody(body: Statement, ctx: FunctionContext): void {
  ctx.breakLabels.push(null);
  writeStatement(body, ctx);
  ctx.breakLabels.pop();
}

export function writeStatement(s: Statement, ctx: FunctionContext): void {
  const { writer } = ctx.module;
  const line = s.position.line;
  switch (s.kind) {
    case 'block':
      writer.line('{');
      writeBlock(s, ctx);
      writer.line('}');
      return;
    case 'localDeclaration':
      for (const text of declarationTexts(s, ctx)) writer.line(`${cover(s.position, ctx)}${text};`, line);
      return;
    case 'expression':
      writer.line(`${cover(s.position, ctx)}${statementText(s.expression, ctx)};`, line);
      return;
    case 'if':
      writer.line(`${cover(s.position, ctx)}if(${checkedText(s.condition, ctx)}){`, line);
      writeStatement(s.then, ctx);
      if (s.otherwise !== null) {
        writer.line('}else{');
        writeStatement(s.otherwise, ctx);
      }
      writer.line('}');
      return;
    case 'while':
      openLoop(ctx, line, cover(s.position, ctx), `if(!${checkedText(s.condition, ctx)})`, '');
      writeStatement(s.body, ctx);
      closeLoop(ctx, line);
      return;
    case 'doWhile': {
      const first = ctx.fresh('$f');
      openLoop(
        ctx,
        line,
        `${cover(s.position, ctx)}let ${first}=true;`,
        `if(${first})${first}=false;else if(!${checkedText(s.condition, ctx)})`,
        ''
      );
      writeStatement(s.body, ctx);
      closeLoop(ctx, line);
      return;
    }
    case 'for':
      writeFor(s, ctx);
      return;
    case 'forEach':
      writeForEach(s, ctx);
      return;
    case 'return': {
      const value = s.value === null ? (ctx.returnsThis ? ' this' : '') : ` ${expressionText(s.value, ctx)}`;
      writer.line(`${cover(s.position, ctx)}return${value};`, line);
      return;
    }
    case 'throw':
      writer.line(`${cover(s.position, ctx)}throw ${checkedText(s.value, ctx)};`, line);
      return;
    case 'break':
      writer.line(
        `${cover(s.position, ctx)}break${ctx.breakLabels.at(-1) ? ` ${ctx.breakLabels.at(-1) as string}` : ''};`,
        line
      );
      return;
    case 'continue':
      writer.line(`${cover(s.position, ctx)}continue;`, line);
      return;
    case 'try':
      writeTry(s, ctx);
      return;
    case 'switch':
      writeSwitch(s, ctx);
      return;
    case 'dml':
      writer.line(`${cover(s.position, ctx)}${dmlText(s, ctx)};`, line);
      return;
    case 'runAs': {
      const args = s.args.map((a) => checkedText(a, ctx)).join(',');
      const scope = ctx.fresh('$r');
      writer.line(`${cover(s.position, ctx)}const ${scope}=$beginRunAs(${args});try{`, line);
      writeBlock(s.body, ctx);
      writer.line(`}finally{$endRunAs(${scope});}`);
      return;
    }
  }
}

export function writeBlock(block: Block, ctx: FunctionContext): void {
  for (const s of block.statements) writeStatement(s, ctx);
}

/** Counts a line as run. */
function cover(position: Position, ctx: FunctionContext): string {
  const { coverage } = ctx.module;
  if (coverage === null) return '';
  coverage.add(position.line);
  return `$cov[${position.line}]=1;`;
}

/** An expression as a statement: one that would begin like a declaration or an object stands in parentheses. */
function statementText(e: Expression, ctx: FunctionContext): string {
  return expressionText(e, ctx, true);
}

function declarationTexts(s: LocalDeclaration, ctx: FunctionContext): string[] {
  return s.variables.map(
    ({ symbol, initializer }) => `let ${symbol.key}=${initializer === null ? 'null' : expressionText(initializer, ctx)}`
  );
}

function writeFor(s: For, ctx: FunctionContext): void {
  const { writer } = ctx.module;
  let init = '';
  if (s.init?.kind === 'localDeclaration') {
    init = `let ${s.init.variables
      .map(
        ({ symbol, initializer }) => `${symbol.key}=${initializer === null ? 'null' : expressionText(initializer, ctx)}`
      )
      .join(',')};`;
  } else if (s.init && s.init.expressions.length > 0)
    init = `${s.init.expressions.map((e) => expressionText(e, ctx, true)).join(',')};`;
  const test = s.condition === null ? '' : `if(!${checkedText(s.condition, ctx)})`;
  const update = s.update.map((e) => expressionText(e, ctx, true)).join(',');
  openLoop(ctx, s.position.line, `${cover(s.position, ctx)}{${init}`, test, update);
  writeStatement(s.body, ctx);
  closeLoop(ctx, s.position.line);
  writer.line('}');
}

/** From this API version on a set cannot change while a loop runs over it (Winter '25 release notes, "Set Modification During Iteration"). */
const SETS_GUARDED_FROM = 62;

function writeForEach(s: ForEach, ctx: FunctionContext): void {
  const { writer } = ctx.module;
  const line = s.position.line;
  if (s.over !== 'list') ctx.usesTicks = true;
  const start = cover(s.position, ctx);
  const variable = s.variable.key;
  switch (s.over) {
    case 'list': {
      const list = ctx.fresh('$c');
      const items = ctx.fresh('$a');
      const at = ctx.fresh('$i');
      writer.line(
        `${start}${ENTRY_TICK}const ${list}=${loopedListText(s.iterable, ctx)},${items}=${list}.items;${list}.enter();try{` +
          `for(let ${at}=0;${at}<${items}.length;${at}++){let ${variable}=${items}[${at}];`,
        line
      );
      writePlainBody(s.body, ctx);
      writer.line(`}}finally{${list}.leave();}`);
      return;
    }
    case 'set': {
      const set = checkedText(s.iterable, ctx);
      const elements = ctx.owner.apiVersion < SETS_GUARDED_FROM ? `(${set}).toArray()` : set;
      writer.line(`${start}for(let ${variable} of ${elements}){${TICK}`, line);
      break;
    }
    case 'iterable':
      writer.line(`${start}for(let ${variable} of $iterate(${checkedText(s.iterable, ctx)})){${TICK}`, line);
      break;
    case 'query':
      writer.line(`${start}for(let ${variable} of ${soqlText(s.iterable as SoqlQuery, ctx, true)}){${TICK}`, line);
      break;
    case 'queryChunks': {
      const type = ctx.module.pools.type(s.variable.type.name);
      writer.line(
        `${start}for(let ${variable} of $chunks(${soqlText(s.iterable as SoqlQuery, ctx, true)},${type})){${TICK}`,
        line
      );
      break;
    }
  }
  writePlainBody(s.body, ctx);
  writer.line('}');
}

function writeTry(s: Try, ctx: FunctionContext): void {
  const { writer } = ctx.module;
  writer.line(`${cover(s.position, ctx)}try{`, s.position.line);
  writeBlock(s.body, ctx);
  if (s.catches.length > 0) {
    const caught = ctx.fresh('$e');
    writer.line(`}catch(${caught}){${caught}=$caught(${caught});`);
    for (const c of s.catches) {
      const test =
        c.type.kind === 'user'
          ? `${caught} instanceof ${ctx.module.pools.classReference(c.type.symbol)}`
          : `${caught} instanceof ${ctx.module.pools.constant(`$exceptionClass(${JSON.stringify(c.type.declaration.name)})`)}`;
      writer.line(`if(${test}){let ${c.variable.key}=${caught};`);
      writeBlock(c.body, ctx);
      writer.line('}else');
    }
    writer.line(`throw ${caught};`);
  }
  if (s.finally !== null) {
    writer.line('}finally{');
    writeBlock(s.finally, ctx);
  }
  writer.line('}');
}

function writeSwitch(s: Switch, ctx: FunctionContext): void {
  const { writer } = ctx.module;
  const value = ctx.fresh('$w');
  writer.line(`${cover(s.position, ctx)}const ${value}=${expressionText(s.value, ctx)};`, s.position.line);
  for (const branch of s.branches) {
    writer.line(
      `if(${branchTest(branch, value, s, ctx)}){${branch.kind === 'type' ? `let ${branch.variable.key}=${value};` : ''}`,
      branch.position.line
    );
    writeBlock(branch.body, ctx);
    writer.line('}else');
  }
  writer.line('{');
  if (s.otherwise !== null) writeBlock(s.otherwise, ctx);
  writer.line('}');
}

function branchTest(branch: SwitchBranch, value: string, s: Switch, ctx: FunctionContext): string {
  if (branch.kind === 'type') {
    return branch.type.object === null
      ? `${value}!==null`
      : `${value}!==null&&${value}.object===${ctx.module.pools.object(branch.type.object.name)}`;
  }
  return branch.values
    .map((v) =>
      v.type.kind === 'null'
        ? `${value}===null`
        : s.on === 'string' || s.on === 'integer' || s.on === 'long' || s.on === 'enum'
          ? `${value}===${expressionText(v, ctx)}`
          : `$anyeq(${value},${expressionText(v, ctx)})`
    )
    .join('||');
}

const DML_ACCESS = { user: 1, system: 2 } as const;

function dmlText(s: Dml, ctx: FunctionContext): string {
  const access = s.access === null ? 0 : DML_ACCESS[s.access];
  const target = expressionText(s.target, ctx);
  if (s.operation === 'merge')
    return `$merge(${target},${expressionText(s.losers as Expression, ctx)},${access},${ctx.setMode()})`;
  const external = s.externalIdField === null ? 'null' : JSON.stringify(s.externalIdField.name);
  return `$dml(${JSON.stringify(s.operation)},${target},${access},${external},${ctx.setMode()})`;
}
