import { CENTRAL, GUANGDONG, PLAN, RESULT } from '../support/forms';
import { indicatorLines, indicatorTable, letters, named } from '../support/recognised';

const OUTPUT = ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null];
const BENEFIT = ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null];

describe('indicator tables', () => {
  it('are plans, results or scorings by their columns', () => {
    expect(
      named({
        目标表: [[...PLAN], ['产出', '数量', '培训', '3场']],
        完成情况: [[...RESULT], ['产出', '数量', '培训', '3场', '3场']],
        评分表: [[...GUANGDONG], ['产出', '数量', '培训', '3场', '3场', '100%', null]],
        自评表: [[...CENTRAL], OUTPUT, BENEFIT],
        无一级: [
          ['二级指标', '三级指标', '目标值', '完成值'],
          ['数量', '培训', '3场', '3场'],
        ],
      }),
    ).toEqual([
      'indicator-plan 目标表!A1:D2 no unit',
      'indicator-result 完成情况!A1:E2 no unit',
      'scoring 评分表!A1:G2 no unit',
      'scoring 自评表!A1:H3 no unit',
      'indicator-result 无一级!A1:D2 no unit',
    ]);
  });

  it.each([
    [
      [
        '一级指标名称',
        '二级指标名称',
        '三级指标名称',
        '评价年度预期值',
        '评价年度实现值',
        '指标完成（%）',
        '未达标原因分析',
      ],
      { level1: 'A', level2: 'B', name: 'C', target: 'D', actual: 'E', completion: 'F', reason: 'G' },
    ],
    [
      ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
      { level1: 'A', level2: 'B', name: 'C', target: 'D', actual: 'E', score: 'F' },
    ],
    [
      ['指标类型', '二级指标', '指标内容', '年初指标值', '年终完成值', '标准分', '自评分', '复核分'],
      { level1: 'A', level2: 'B', name: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
    ],
    [
      ['一级指标', '二级指标', '三级指标', '年初指标值', '调整指标值', '全年完成值', '得分系数（%）', '权重', '得分'],
      {
        level1: 'A',
        level2: 'B',
        name: 'C',
        target: 'D',
        adjustedTarget: 'E',
        actual: 'F',
        completion: 'G',
        weight: 'H',
        score: 'I',
      },
    ],
    [
      ['一级指标', '二级指标', '三级指标', '符号', '指标值', '单位', '实际完成值', '单项得分', '权重', '折算得分'],
      {
        level1: 'A',
        level2: 'B',
        name: 'C',
        sign: 'D',
        target: 'E',
        unit: 'F',
        actual: 'G',
        unitScore: 'H',
        weight: 'I',
        score: 'J',
      },
    ],
    [
      ['一级指标', '分值', '二级指标', '三级指标', '指标值', '完成值', '指标分值', '得分'],
      { level1: 'A', level2: 'C', name: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
    ],
  ])('find their columns by %j', (header, columns) => {
    const table = indicatorTable({ 表: [header, header.map((_, index) => (index < 4 ? '产出' : '10'))] });
    expect(letters(table.columns)).toEqual(columns);
  });

  it('carry merged, repeated and blank levels down', () => {
    const lines = [
      '2 产出指标 A2 | 数量指标 B2 | 培训场次',
      '3 产出指标 A2 | 数量指标 B2 | 培训人次',
      '4 产出指标 A2 | 质量指标 B4 | 合格率',
      '5 效益指标 A5 | 社会效益 B5 | 知晓率',
    ];
    const names = ['培训场次', '培训人次', '合格率', '知晓率'];
    const rows = (levels: readonly (readonly [string | null, string | null])[]) => [
      [...PLAN],
      ...names.map((name, index) => [...(levels[index] ?? [null, null]), name, '10']),
    ];
    const blank = rows([
      ['产出指标', '数量指标'],
      [null, null],
      [null, '质量指标'],
      ['效益指标', '社会效益'],
    ]);
    expect(indicatorLines(indicatorTable({ 表: blank }))).toEqual(lines);
    expect(indicatorLines(indicatorTable({ 表: { rows: blank, merges: ['A2:A4', 'B2:B3'] } }))).toEqual(lines);
    const repeated = rows([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['效益指标', '社会效益'],
    ]);
    expect(indicatorTable({ 表: repeated }).rows.map(({ level1, level2 }) => [level1?.text, level2?.text])).toEqual(
      indicatorTable({ 表: blank }).rows.map(({ level1, level2 }) => [level1?.text, level2?.text]),
    );
  });

  it('end before one text over all columns of values, and find the total behind it', () => {
    const table = indicatorTable({
      表: {
        rows: [[...CENTRAL], OUTPUT, BENEFIT, ['需要补充的情况', null, '无'], ['总分', null, null, null, null, 90, 90]],
        merges: ['A4:B4', 'C4:H4', 'A5:E5'],
      },
    });
    expect(table.rows.map(({ name }) => name)).toEqual(['培训人次', '知晓率']);
    expect(table.totalRow).toBe(4);
  });

  it.each(['项目自评总分', '总分值及总得分', '评价总得分'])('know a total by what its label speaks of: %s', (label) => {
    const total = [label, null, null, null, null, 100, 90];
    expect(indicatorTable({ 表: [[...CENTRAL], OUTPUT, BENEFIT, total] }).totalRow).toBe(3);
  });

  it('put names together from all columns under their heading', () => {
    const table = indicatorTable({
      表: {
        rows: [
          ['一级指标', '二级指标', '三级指标', null, '年度指标值', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '指标1：', '修建渠道', '12公里', '12公里', 50, 50],
          [null, null, '指标2：', null, null, null, null, null],
          ['效益指标', '社会效益', '受益农户', null, '800户', '800户', 50, 50],
        ],
        merges: ['C1:D1', 'C4:D4'],
      },
    });
    expect(table.rows.map(({ name, kind }) => [name, kind])).toEqual([
      ['指标1：修建渠道', 'indicator'],
      ['指标2：', 'placeholder'],
      ['受益农户', 'indicator'],
    ]);
  });

  it('read headings over sign, value and unit that were left unmerged or say the same in each row', () => {
    const lower = [null, null, null, '运算符号', '内容', '度量单位', null, null, null];
    const upper = ['一级指标', '二级指标', '三级指标', '指标值', null, null, '实际完成值', '分值', '得分'];
    const row = ['产出指标', '数量指标', '站点数', '≥', 36, '个', 36, 60, 60];
    const columns = { sign: 'D', target: 'E', unit: 'F', actual: 'G', weight: 'H', score: 'I' };
    expect(letters(indicatorTable({ 表: [upper, lower, row] }).columns)).toMatchObject(columns);
    const repeated = lower.map((text, index) => text ?? upper[index] ?? null);
    const table = indicatorTable({ 表: { rows: [upper, repeated, row], merges: ['D1:F1'] } });
    expect(letters(table.columns)).toMatchObject(columns);
    expect(table.area.top).toBe(0);
  });

  it('go on behind rows left blank, and not into the next form', () => {
    const blank = CENTRAL.map(() => null);
    const total = ['总分', null, null, null, null, 90, 90];
    const next = ['主管部门', null, '教育局', null, '实施单位', '第一中学', null, null];
    expect(
      indicatorTable({ 表: [[...CENTRAL], OUTPUT, blank, blank, BENEFIT, blank, blank, total] }).rows,
    ).toHaveLength(2);
    expect(indicatorTable({ 表: [[...CENTRAL], OUTPUT, BENEFIT, blank, blank, next] }).area.bottom).toBe(2);
  });

  it('begin below a line of labels and values', () => {
    const goals = ['年度目标', '培训300人次', null, null, '完成情况', '培训310人次', null, null];
    expect(named({ 表: [goals, [...CENTRAL], OUTPUT, BENEFIT] })).toEqual(['scoring 表!A2:H4 no unit']);
  });

  it('take a name that speaks of a total for an indicator', () => {
    const row = [null, '质量指标', '高考总分提高人数', '≥30人', '32人', 10, 10];
    expect(indicatorTable({ 表: [[...CENTRAL], OUTPUT, row, BENEFIT] }).rows).toHaveLength(3);
  });

  it('do not carry a second level into the next first level', () => {
    expect(
      indicatorLines(
        indicatorTable({
          表: [[...PLAN], ['产出指标', '数量指标', '培训', '3场'], ['满意度指标', null, '学员满意度', '90%']],
        }),
      ),
    ).toEqual(['2 产出指标 A2 | 数量指标 B2 | 培训', '3 满意度指标 A3 | - | 学员满意度']);
  });

  it('tell rows of the template and second levels without an indicator', () => {
    expect(
      indicatorLines(
        indicatorTable({
          表: [
            [...RESULT],
            ['产出指标', '数量指标', '指标1：培训', '3场', '3场'],
            [null, null, '指标2：', null, null],
            [null, '质量指标', null, null, null],
            ['效益指标', '社会效益', '……', null, null],
          ],
        }),
      ),
    ).toEqual([
      '2 产出指标 A2 | 数量指标 B2 | 指标1：培训',
      '3 产出指标 A2 | 数量指标 B2 | (placeholder)',
      '4 产出指标 A2 | 质量指标 B4 | (empty)',
      '5 效益指标 A5 | 社会效益 B5 | (placeholder)',
    ]);
  });

  it('have headers of two rows, the lower one under a merged heading or beside deep cells', () => {
    const table = indicatorTable({
      表: {
        rows: [
          ['评价指标', null, null, '评价年度预期值', '评价年度实现值', '指标完成（%）', '未达标原因分析'],
          ['一级指标名称', '二级指标名称', '三级指标名称', null, null, null, null],
          ['过程', '资金管理', '资金支出率', null, null, '100%', '—'],
          ['产出', '数量', '调研报告', '15份', '15份', '100%', '—'],
        ],
        merges: ['A1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2'],
      },
    });
    expect(letters(table.columns)).toEqual({
      level1: 'A',
      level2: 'B',
      name: 'C',
      target: 'D',
      actual: 'E',
      completion: 'F',
      reason: 'G',
    });
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(table.head).toEqual({ sheet: '表', row: 0, column: 0 });
  });

  it('take in a side label, the total row and the grade beside or below it', () => {
    const rows = [
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      [null, '产出指标', '数量指标', '培训', '3场', '3场', 60, 60, null],
      [null, '效益指标', '社会效益', '知晓率', '80%', '85%', 40, 40, null],
      ['总分', null, null, null, null, null, 100, 100, '优'],
    ];
    const beside = indicatorTable({ 表: { rows, merges: ['A1:A3'] } });
    expect(beside.area).toEqual({ top: 0, left: 0, bottom: 3, right: 8 });
    expect(beside.totalRow).toBe(3);
    expect(beside.grade).toEqual({ sheet: '表', row: 3, column: 8 });
    const below = indicatorTable({
      表: {
        rows: [...rows.slice(0, 3), ['合计', null, null, null, null, null, 100, 100, null], ['自评等级', '良']],
        merges: ['A1:A3'],
      },
    });
    expect(below.totalRow).toBe(3);
    expect(below.grade).toEqual({ sheet: '表', row: 4, column: 1 });
    expect(below.area.bottom).toBe(4);
  });

  it('find the total below a line of notes', () => {
    const table = indicatorTable({
      表: [[...CENTRAL], OUTPUT, BENEFIT, ['其他需要说明事项', '无'], ['总分', '', '', '', '', 90, 90, '']],
    });
    expect(table.rows).toHaveLength(2);
    expect(table.totalRow).toBe(4);
  });

  it('go on over rows left free where another indicator follows, and end before anything else', () => {
    const rows = (last: readonly (string | null)[]) => [
      [...PLAN],
      ['产出', '数量', '培训', '3场'],
      [],
      [],
      [],
      [null, '质量', '合格率', '95%'],
      [],
      [],
      last,
    ];
    expect(named({ 表: rows(['效益', '社会效益', '知晓率', '80%']) })).toEqual(['indicator-plan 表!A1:D9 no unit']);
    expect(named({ 表: rows([null, null, '联系电话', '0731']) })).toEqual(['indicator-plan 表!A1:D6 no unit']);
  });

  it('leave the lines of a blank second level open, dashes included', () => {
    const table = indicatorTable({
      表: [
        [...RESULT],
        ['产出', '成本', '—', '—', '—'],
        [null, null, '', '—', '—'],
        ['效益', '社会效益', '知晓率', '80%', '81%'],
      ],
    });
    expect(table.rows.map(({ kind }) => kind)).toEqual(['placeholder', 'placeholder', 'indicator']);
  });

  it('go on over a blank row and over a header that a page break repeats', () => {
    expect(
      indicatorLines(
        indicatorTable({
          表: [[...PLAN], ['产出', '数量', '培训', '3场'], [], [...PLAN], ['效益', '社会效益', '知晓率', '80%']],
        }),
      ),
    ).toEqual(['2 产出 A2 | 数量 B2 | 培训', '5 效益 A5 | 社会效益 B5 | 知晓率']);
  });
});
