import { indicatorLines, indicatorTable, letters, named } from '../support/recognised';
import type { SmallCell } from '../support/small-book';

type Rows = readonly (readonly SmallCell[])[];

/** Three indicators with weights and scores, under headings of the test's own. */
const under = (header: readonly string[]): Rows => [
  header,
  ['产出指标', '数量指标', '受益人数', 50, '≥100人', '120人', 50, null],
  ['产出指标', '质量指标', '合格率', 20, '≥95%', '96%', 20, null],
  ['效益指标', '社会效益指标', '覆盖村数', 30, '12个', '12个', 30, null],
];

describe('columns of indicators by their cells', () => {
  it.each([
    ['年度数值', '年度实际'],
    ['指标值及单位', '年末完成情况'],
    ['业绩值', '执行情况'],
    ['年初设定值', '实际达到值'],
    ['甲', '乙'],
  ])('targets under %s and actuals under %s', (target, actual) => {
    const table = indicatorTable({
      表: under(['一级指标', '二级指标', '三级指标', '分值', target, actual, '得分', '原因']),
    });
    expect(letters(table.columns)).toEqual({
      level1: 'A',
      level2: 'B',
      name: 'C',
      weight: 'D',
      target: 'E',
      actual: 'F',
      score: 'G',
      reason: 'H',
    });
  });

  it('say what spoke for a role that no word gives', () => {
    const table = indicatorTable({
      表: under(['一级指标', '二级指标', '三级指标', '分值', '业绩值', '乙', '得分', '原因']),
    });
    expect(table.why.target).toContain('cells-bounds');
    expect(table.why.actual).toContain('units-agree');
    expect(table.why.name).toContain('word');
  });

  it.each([['指标来源'], ['计算方法'], ['数据来源（必填）'], ['设定依据及来源'], ['丁']])(
    'no actuals under %s, where figures are told to come from the same few sources',
    (heading) => {
      const table = indicatorTable({
        表: [
          ['一级指标', '二级指标', '三级指标', '目标值', heading],
          ['产出指标', '数量指标', '受理投诉', '≥4.20万件', '业务统计'],
          ['产出指标', '数量指标', '建设服务站', '≥150个', '业务统计'],
          ['产出指标', '质量指标', '按时办结率', '≥98%', '按时办结件数÷应办结件数×100%'],
          ['产出指标', '时效指标', '初查时限', '≤5个工作日', '业务统计'],
          ['效益指标', '社会效益指标', '和解率', '≥60%', '和解件数÷受理件数×100%'],
          ['满意度指标', '服务对象满意度指标', '消费者满意度', '≥85%', '问卷调查'],
        ],
      });
      expect(letters(table.columns)).toEqual({ level1: 'A', level2: 'B', name: 'C', target: 'D' });
    },
  );

  it('actuals that say 已完成 again and again under their own heading, or figures under none of the known ones', () => {
    const rows = (heading: string, actuals: readonly string[]) => [
      ['一级指标', '二级指标', '三级指标', '目标值', heading],
      ...['举办展览', '编印图录', '开展讲座', '制作展板'].map((name, at) => [
        '产出指标',
        '数量指标',
        name,
        `≥${String(at + 2)}场`,
        actuals[at] ?? '',
      ]),
    ];
    const actualOf = (heading: string, actuals: readonly string[]) =>
      letters(indicatorTable({ 表: rows(heading, actuals) }).columns).actual;
    expect(actualOf('完成情况', ['已完成', '已完成', '已完成', '已完成'])).toBe('E');
    expect(actualOf('丁', ['2场', '3场', '已完成', '5场'])).toBe('E');
  });

  it('scores under a heading of their own that stay within the weights', () => {
    const table = indicatorTable({
      表: [
        ['指标', '目标值', '权重', '实际完成值', '系统核定'],
        ['培训场次', '20场', 60, '22场', 60],
        ['受益人数', '100人', 40, '80人', 32],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ weight: 'C', score: 'E' });
  });

  it('a sign is where the comparisons stand, not where the nature does', () => {
    const table = indicatorTable({
      表: [
        ['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '目标值', '度量单位', '完成值'],
        ['产出指标', '成本指标', '办公成本', '定量', '小于等于', 12, '万元', 6],
        ['效益指标', '社会效益指标', '受益人数', '定量', '大于等于', 100, '人', 120],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ sign: 'E', target: 'F', unit: 'G', actual: 'H' });
  });

  it('levels by what they hold, whatever they are headed', () => {
    const table = indicatorTable({
      表: [
        ['评价指标', '评价内容', '指标名称', '指标说明', '目标值', '分值', '备注'],
        ['产出', '数量', '培训场次', '全年举办的培训', '≥20场', 50, null],
        [null, '质量', '培训合格率', '合格人数占比', '≥95%', 20, null],
        ['效益', '社会效益', '受益人数', '受益的群众', '≥100人', 30, null],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ level1: 'A', level2: 'B', name: 'C', target: 'E', weight: 'F' });
  });

  it('codes beside names are no names', () => {
    const table = indicatorTable({
      表: [
        ['一级绩效指标代码', '一级绩效指标名称', '二级绩效指标代码', '二级绩效指标名称', '三级绩效指标名称', '指标值'],
        ['1', '产出指标', '11', '数量指标', '培训场次', '≥20场'],
        ['1', '产出指标', '12', '质量指标', '合格率', '≥95%'],
        ['2', '效益指标', '21', '社会效益指标', '受益人数', '≥100人'],
      ],
    });
    expect(letters(table.columns)).toEqual({ level1: 'B', level2: 'D', name: 'E', target: 'F' });
  });

  it('a list of items with amounts stays one', () => {
    expect(
      named({
        表: [
          ['项目名称', '目标', '预算数', '支出数'],
          ['设备费', '购置3台', 60, 50],
          ['差旅费', '调研5次', 30, 28],
          ['合计', null, 90, 78],
        ],
      }),
    ).toEqual(['expenditure 表!A1:D4 no unit']);
  });
});

describe('rows that head or sum up others', () => {
  const HEADER = ['指标名称', '指标值', '完成值', '分值', '得分'];

  it('a tree in one column of names gives its leaves their levels', () => {
    const table = indicatorTable({
      表: [
        HEADER,
        ['产出指标', null, null, 60, 60],
        ['数量指标', null, null, 60, 60],
        ['培训场次', '≥20场', '22场', 40, 40],
        ['培训人数', '≥200人', '200人', 20, 20],
        ['满意度指标', null, null, 40, 40],
        ['服务对象满意度指标', null, null, 40, 40],
        ['群众满意度', '≥90%', '95%', 40, 40],
      ],
    });
    expect(indicatorLines(table)).toEqual([
      '2 - | - | (group)',
      '3 - | - | (group)',
      '4 产出指标 A2 | 数量指标 A3 | 培训场次',
      '5 产出指标 A2 | 数量指标 A3 | 培训人数',
      '6 - | - | (group)',
      '7 - | - | (group)',
      '8 满意度指标 A6 | 服务对象满意度指标 A7 | 群众满意度',
    ]);
    expect(table.groups.map(({ index, members }) => [index, ...members])).toEqual([
      [0, 2, 3],
      [1, 2, 3],
      [4, 6],
      [5, 6],
    ]);
  });

  it('indentation tells a tree of other words', () => {
    const table = indicatorTable({
      表: [
        HEADER,
        ['服务保障', null, null, 100, 100],
        ['  日常服务', null, null, 100, 100],
        ['    接待次数', '≥20次', '22次', 60, 60],
        ['    答复时间', '≤3天', '2天', 40, 40],
      ],
    });
    expect(table.rows.map(({ kind }) => kind)).toEqual(['group', 'group', 'indicator', 'indicator']);
  });

  it('sums tell a tree without either', () => {
    const table = indicatorTable({
      表: [
        HEADER,
        ['服务保障', null, null, 70, 70],
        ['接待次数', '≥20次', '22次', 40, 40],
        ['答复时间', '≤3天', '2天', 30, 30],
        ['内部管理', null, null, 30, 30],
        ['培训次数', '≥2次', '2次', 20, 20],
        ['制度项数', '≥1项', '1项', 10, 10],
      ],
    });
    expect(table.groups.map(({ index, members }) => [index, ...members])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('an indicator that was left blank heads nothing', () => {
    const table = indicatorTable({
      表: [
        HEADER,
        ['接待次数', '≥20次', '22次', 60, 60],
        ['答复时间', null, null, 30, 30],
        ['培训次数', '≥2次', '2次', 10, 10],
      ],
    });
    expect(table.rows.map(({ kind }) => kind)).toEqual(['indicator', 'indicator', 'indicator']);
  });

  it('小计 stands for the rows above it', () => {
    const table = indicatorTable({
      表: [
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '受益人数', '100人', '100人', 40, 40],
        [null, '质量指标', '采购率', '100%', '100%', 20, 20],
        ['小计', null, null, null, null, 60, 60],
        ['效益指标', '社会效益指标', '覆盖村数', '12个', '12个', 40, 40],
        ['小计', null, null, null, null, 40, 40],
        ['合计', null, null, null, null, 100, 100],
      ],
    });
    expect(table.groups.map(({ index, members }) => [index, ...members])).toEqual([
      [2, 0, 1],
      [4, 3],
    ]);
    expect(table.totalRow).toBe(6);
  });
});

describe('labels without a heading', () => {
  const HEADER = [null, '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const ROWS: Rows = [
    HEADER,
    ['绩效指标', '产出指标', '数量指标', '培训场次', '≥20场', '22场', 70, 70],
    [null, '满意度指标', '服务对象满意度', '满意度', '≥90%', '95%', 30, 30],
    ['总分', null, null, null, null, null, 100, 100],
  ];

  it.each([
    ['merged', ['A2:A3', 'A4:F4']],
    ['left unmerged', []],
  ])('a side label and 总分, %s, are of the table', (_, merges) => {
    const table = indicatorTable({ 表: { rows: ROWS, merges } });
    expect(table.area).toEqual({ top: 0, left: 0, bottom: 3, right: 7 });
    expect(table.totalRow).toBe(3);
    expect(table.rows).toHaveLength(2);
  });

  it('first levels without a heading are levels', () => {
    const table = indicatorTable({
      表: [
        [null, '二级指标', '三级指标', '年度指标值', '实际完成值'],
        ['产出指标', '数量指标', '培训场次', '≥20场', '22场'],
        ['效益指标', '社会效益', '受益人数', '≥90人', '95人'],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ level1: 'A', level2: 'B', name: 'C' });
  });

  it('a column of numbers beside the table is none of it', () => {
    const table = indicatorTable({
      表: [
        [null, '一级指标', '三级指标', '年度指标值', '实际完成值'],
        [17, '产出指标', '培训场次', '≥20场', '22场'],
        [18, '效益指标', '受益人数', '≥90人', '95人'],
      ],
    });
    expect(table.area.left).toBe(1);
  });
});

describe('tables one above the other', () => {
  it('the same header beside another label heads another table', () => {
    const HEADER = ['一级指标', '二级指标', '指标内容', '指标值'];
    expect(
      named({
        表: [
          ['长期绩效指标', ...HEADER],
          [null, '产出指标', '数量指标', '培训场次', '60场'],
          [null, '效益指标', '社会效益指标', '受益人数', '300人'],
          ['年度绩效指标', ...HEADER],
          [null, '产出指标', '数量指标', '培训场次', '20场'],
          [null, '效益指标', '社会效益指标', '受益人数', '100人'],
        ],
      }),
    ).toEqual(['indicator-plan 表!A1:E3 no unit', 'indicator-plan 表!A4:E6 no unit']);
  });
});

describe('points for a heading', () => {
  it('stand over the scores of the table', () => {
    const table = indicatorTable({
      表: [
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成指标值', 50],
        ['产出指标', '数量指标', '受益人数', '100人', '100人', 20],
        [null, '质量指标', '合格率', '≥95%', '96%', 15],
        ['效益指标', '社会效益指标', '覆盖村数', '12个', '12个', 15],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ target: 'D', actual: 'E', score: 'F' });
    expect(table.why.score).toContain('heading-points');
  });

  it('are none where more than they say stands beneath', () => {
    expect(
      named({
        表: [
          ['一级指标', '二级指标', '三级指标', '年度指标值', 50],
          ['产出指标', '数量指标', '受益人数', '100人', 120],
        ],
      }),
    ).toEqual([]);
  });
});

describe('headers that the lexicon does not prove', () => {
  it('one known word, others by their morphemes, and cells that bear them out', () => {
    const table = indicatorTable({
      表: [
        ['指标体系', '指标属性', '年初设定', '年末达成', '分数', '自评分数', '备注'],
        ['改建厕所', '正向', '≥800座', '830座', 60, 60, null],
        ['验收合格率', '正向', '100%', '100%', 40, 40, null],
      ],
    });
    expect(letters(table.columns)).toMatchObject({
      name: 'A',
      sign: 'B',
      target: 'C',
      actual: 'D',
      weight: 'E',
      score: 'F',
    });
  });

  it('are none where no cell bears them out', () => {
    expect(
      named({
        表: [
          ['指标体系', '年初设定', '年末达成', '自评得分'],
          ['制度建设', '见附件', '见附件', '见附件'],
          ['队伍建设', '见附件', '见附件', '见附件'],
        ],
      }),
    ).toEqual([]);
  });

  it('one heading over all columns of labels', () => {
    const table = indicatorTable({
      表: {
        rows: [
          ['绩效指标', null, null, '指标标准值', '实际完成', '完成率', '分值', '得分', '扣分原因'],
          ['产出', '数量', '抽检批次', '1000批次', '1020批次', '102%', 60, 60, null],
          [null, '质量', '报告合格率', '100%', '100%', '100%', 20, 20, null],
          ['满意度', '满意度', '公众满意度', '90%', '92%', '102.2%', 20, 20, null],
        ],
        merges: ['A1:C1'],
      },
    });
    expect(letters(table.columns)).toMatchObject({ level1: 'A', level2: 'B', name: 'C', target: 'D', actual: 'E' });
  });
});

describe('codes before names', () => {
  it('a row heads those whose codes go on from its own', () => {
    const table = indicatorTable({
      表: [
        ['绩效指标', '绩效目标值', '权重(%)'],
        ['1 保障能力', null, 50],
        ['1.1 日常保障', null, 50],
        ['1.1.1 开展巡查次数', '≥48次', 20],
        ['1.1.2 采集样本数', '≥600份', 30],
        ['2 应急能力', null, 50],
        ['2.1 预警发布及时率', '≥95%', 50],
      ],
    });
    expect(table.groups.map(({ index, members }) => [index, ...members])).toEqual([
      [0, 2, 3],
      [1, 2, 3],
      [4, 5],
    ]);
  });
});

describe('actuals without a word or a unit', () => {
  it('are what the stated completion is the share of', () => {
    const table = indicatorTable({
      表: [
        ['指标', '指标权重', '计量单位', '年初目标', '乙', '得分系数', '指标得分'],
        ['新建公厕', 40, '座', 12, 12, '100%', 40],
        ['清运率', 30, '%', 100, 100, '100%', 30],
        ['居民满意度', 30, '%', 90, 85, '94.44%', 28.33],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ target: 'D', actual: 'E', completion: 'F' });
    expect(table.why.actual).toContain('share-of-target');
  });

  it('目标 in a heading over first levels is no target', () => {
    const table = indicatorTable({
      表: [
        ['绩效目标', '指标分类', '指标名称', '指标要求', '完成情况'],
        ['产出目标', '数量目标', '检修线路', '≥300公里', '310公里'],
        ['效益目标', '社会效益目标', '保障用户', '≥2万户', '2.1万户'],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ name: 'C', target: 'D', actual: 'E' });
  });
});

describe('signs of comparison beside ways', () => {
  it('come before 正向 and 反向, and 定性 is no part of a target', () => {
    const rows = [
      ['绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '目标值', '计量单位', '分值'],
      ['产出指标', '数量指标', '制作展板', '正向', '等于', 60, '块', 50],
      ['产出指标', '质量指标', '合格率', '正向', '大于等于', 95, '%', 20],
      ['效益指标', '可持续影响指标', '协作机制', '定性', null, '长期', null, 30],
    ];
    expect(letters(indicatorTable({ 表: rows }).columns)).toMatchObject({ sign: 'E', target: 'F', unit: 'G' });
  });
});
