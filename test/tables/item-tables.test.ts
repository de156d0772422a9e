import { amountLetters, itemLines, itemTable, named } from '../support/recognised';

describe('budget plans and expenditure tables', () => {
  it('are told apart by a column of what was spent', () => {
    expect(
      named({
        预算: [
          ['序号', '预算安排项目', '预算数(万元)'],
          [1, '办公费', 5],
          [2, '印刷费', 3],
          ['合计', '', 8],
        ],
        支出: [
          ['序号', '支出', '预算数(万元)', '截止当年12月31日支出', '净结余'],
          [1, '办公费', 5, 5, 0],
          ['', '合计', 5, 5, 0],
        ],
      }),
    ).toEqual(['budget-plan 预算!A1:C4 万元', 'expenditure 支出!A1:E3 万元']);
  });

  it.each([
    [['序号', '支出内容', '预算支出', '支出', '净结余'], { budget: 'C', spent: 'D', balance: 'E' }],
    [['行次', '费用名称', '计划安排', '累计支出', '剩余资金'], { budget: 'C', spent: 'D', balance: 'E' }],
    [['编号', '经济科目', '批复金额', '实际支出数', '结余数'], { budget: 'C', spent: 'D', balance: 'E' }],
    [['序号', '支出事项', '年初预算数', '调整后预算数', '支付数'], { initial: 'C', budget: 'D', spent: 'E' }],
    [['序号', '用途', '预算批复数', '预算调整数', '实际支出'], { budget: 'C', adjust: 'D', spent: 'E' }],
    [['序号', '科目名称', '预算金额', '已支付金额', '执行率'], { budget: 'C', spent: 'D', rate: 'E' }],
    [
      ['序号', '支出', '预算支出（预算批复数或调剂后预算数）', '截至12月底支出', '净结余'],
      { budget: 'C', spent: 'D', balance: 'E' },
    ],
  ])('find their columns by %j', (header, columns) => {
    const table = itemTable({ 表: [header, [1, '办公费', 5, 5, 0], [2, '印刷费', 3, 3, 0], ['', '合计', 8, 8, 0]] });
    expect(amountLetters(table)).toEqual(columns);
    expect(table.nameColumn).toBe(1);
    expect(table.noColumn).toBe(0);
  });

  it('take 一二三 for classes over items whose numbers run on, and 合计 in column A for their total', () => {
    expect(
      itemLines(
        itemTable({
          表: {
            rows: [
              ['表1-1 预算明细'],
              ['序号', '预算安排项目', '预算数（万元）'],
              ['一', '监测费', 12],
              [1, '设备租赁', 7],
              [2, '耗材', 5],
              ['二', '评估费', 8],
              [3, '专家咨询', 8],
              ['三', '差旅费', 2],
              ['合计', '', 22],
            ],
            merges: ['A1:C1', 'A9:B9'],
          },
        }),
      ),
    ).toEqual([
      '3 class 监测费 ← 4 5',
      '4 item 设备租赁',
      '5 item 耗材',
      '6 class 评估费 ← 7',
      '7 item 专家咨询',
      '8 item 差旅费',
      '9 total 合计 ← 3 6 8',
    ]);
  });

  it('read ordinals inside the names, three levels deep', () => {
    expect(
      itemLines(
        itemTable({
          表: [
            ['支出内容', '预算金额（元）'],
            ['一、业务费', 900],
            ['（一）培训费', 500],
            ['1.讲课费', 300],
            ['2.场地费', 200],
            ['（二）差旅费', 400],
            ['二、设备费', 100],
            ['合计', 1000],
          ],
        }),
      ),
    ).toEqual([
      '2 class 业务费 ← 3 6',
      '3 class 培训费 ← 4 5',
      '4 item 讲课费',
      '5 item 场地费',
      '6 item 差旅费',
      '7 item 设备费',
      '8 total 合计 ← 2 7',
    ]);
  });

  it('hang 其中 rows under the row before them', () => {
    expect(
      itemLines(
        itemTable({
          表: [
            ['支出内容', '预算数（万元）', '支出（万元）'],
            ['人员经费', 40, 38],
            ['其中：劳务派遣', 13, 12],
            ['其中：临聘', 2, 2],
            ['公用经费', 20, 20],
            ['合计', 60, 58],
          ],
        }),
      ),
    ).toEqual([
      '2 item 人员经费 ← 3 4',
      '3 of-which 劳务派遣',
      '4 of-which 临聘',
      '5 item 公用经费',
      '6 total 合计 ← 2 5',
    ]);
  });

  it('let a sub-total add up its own group, and the total sub-totals and what follows them', () => {
    expect(
      itemLines(
        itemTable({
          表: [
            ['项目', '预算数（元）', '支出（元）'],
            ['办公费', 100, 90],
            ['印刷费', 200, 200],
            ['小计', 300, 290],
            ['差旅费', 50, 50],
            ['合计', 350, 340],
          ],
        }),
      ),
    ).toEqual(['2 item 办公费', '3 item 印刷费', '4 subtotal 小计 ← 2 3', '5 item 差旅费', '6 total 合计 ← 4 5']);
  });

  it('know a total at the head', () => {
    expect(
      itemLines(
        itemTable({
          表: [
            ['序号', '支出项目', '计划金额'],
            ['', '合计', 300],
            [1, '办公费', 100],
            [2, '印刷费', 200],
          ],
        }),
      ),
    ).toEqual(['2 total 合计 ← 3 4', '3 item 办公费', '4 item 印刷费']);
  });

  it('go on over a blank row, and end after the total', () => {
    expect(
      named({
        表: [
          ['序号', '支出内容', '预算数（元）', '支出（元）', '净结余（元）'],
          [1, '办公费', 5, 5, 0],
          [],
          [2, '印刷费', 3, 3, 0],
          ['', '合计', 8, 8, 0],
          ['制表人：', '', '', '', ''],
          [1, '备查', 9, 9, 9],
        ],
      }),
    ).toEqual(['expenditure 表!A1:E5 元']);
  });

  it('end at closing lines where there is no total', () => {
    expect(
      named({
        甲: [['支出内容', '预算金额（元）'], ['办公费', 5], ['印刷费', 3], ['注：本表由财务部门填列'], ['另', 4]],
        乙: [['支出内容', '预算金额（元）'], ['办公费', 5], ['印刷费', 3], [], [], ['另', 4]],
      }),
    ).toEqual(['budget-plan 甲!A1:B3 元', 'budget-plan 乙!A1:B3 元']);
  });

  it('have headers of two rows with merged headings', () => {
    const table = itemTable({
      表: {
        rows: [
          ['序号', '支出内容', '预算', null, '支出情况', null],
          [null, null, '年初预算数', '全年预算数', '支出数', '执行率'],
          [1, '办公费', 5, 6, 6, '100%'],
          ['', '合计', 5, 6, 6, '100%'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      },
    });
    expect(amountLetters(table)).toEqual({ initial: 'C', budget: 'D', spent: 'E', rate: 'F' });
    expect(itemLines(table)).toEqual(['3 item 办公费', '4 total 合计 ← 3']);
  });

  it('add the sources of a sum column', () => {
    const table = itemTable({
      表: [
        ['支出内容', '合计', '财政拨款', '其他资金'],
        ['办公费', 8, 5, 3],
        ['印刷费', 4, 4, null],
        ['合计', 12, 9, 3],
      ],
    });
    expect(table.amounts.map(({ role, column, parts }) => ({ role, column, parts }))).toEqual([
      { role: 'budget', column: 1, parts: [2, 3] },
      { role: 'part', column: 2, parts: [] },
      { role: 'part', column: 3, parts: [] },
    ]);
  });

  it('know a total at the head of a list of items from a fund block', () => {
    const sheet = (second: string, third: string) => ({
      表: [
        ['序号', '支出内容', '预算数（万元）', '支出（万元）', '执行率'],
        ['', '合计', 30, 30, '100%'],
        [1, second, 10, 10, '100%'],
        [2, third, 20, 20, '100%'],
      ],
    });
    expect(named(sheet('设备费', '培训费'))).toEqual(['expenditure 表!A1:E4 万元']);
    expect(named(sheet('其中：财政拨款', '其他资金'))).toEqual(['funding 表!A1:E4 万元']);
  });

  it('have subtotals that end their own class', () => {
    expect(
      itemLines(
        itemTable({
          表: [
            ['序号', '支出事项', '预算金额（万元）'],
            ['一', '设备购置', null],
            [1, '电脑', 6],
            [2, '打印机', 2],
            [null, '小计', 8],
            ['二', '培训费', null],
            [1, '讲课费', 1],
            [null, '小计', 1],
            [null, '合计', 9],
          ],
        }),
      ),
    ).toEqual([
      '2 class 设备购置 ← 3 4',
      '3 item 电脑',
      '4 item 打印机',
      '5 subtotal 小计 ← 2',
      '6 class 培训费 ← 7',
      '7 item 讲课费',
      '8 subtotal 小计 ← 6',
      '9 total 合计 ← 5 8',
    ]);
  });

  it('tell classes by the codes of the classification', () => {
    const sheet = (heading: string) => ({
      表: [
        [heading, '科目名称', '预算数（元）', '决算数（元）'],
        [301, '工资福利支出', 30, 30],
        [30101, '基本工资', 20, 20],
        [30102, '津贴补贴', 10, 10],
        ['302', '商品和服务支出', 5, 5],
        ['30201', '办公费', 5, 5],
        [null, '合计', 35, 35],
      ],
    });
    expect(itemLines(itemTable(sheet('科目编码')))).toEqual([
      '2 class 工资福利支出 ← 3 4',
      '3 item 基本工资',
      '4 item 津贴补贴',
      '5 class 商品和服务支出 ← 6',
      '6 item 办公费',
      '7 total 合计 ← 2 5',
    ]);
    // Under another heading the sums tell what the codes are.
    expect(itemLines(itemTable(sheet('序号'))).at(-1)).toBe('7 total 合计 ← 2 5');
  });

  it('take in the sources of the total that stand under it', () => {
    const rows = [
      ['序号', '费用名称', '预算金额（元）', '支出金额（元）'],
      [1, '劳务费', 200, 190],
      [2, '印刷费', 100, 100],
      [null, '合计', 300, 290],
      [null, '其中：财政拨款', 300, 290],
      [null, '自筹资金', null, null],
      [null, '另一件事', 5, 5],
    ];
    expect(named({ 表: rows })).toEqual(['expenditure 表!A1:D6 元']);
    expect(itemLines(itemTable({ 表: rows }))).toEqual([
      '2 item 劳务费',
      '3 item 印刷费',
      '4 total 合计 ← 2 3',
      '5 of-which 财政拨款',
      '6 of-which 自筹资金',
    ]);
  });

  it('are not named by a column of units', () => {
    const rows = [
      ['险种', '计量单位', '承保数量', '财政补贴（万元）', '赔付金额（万元）'],
      ['水稻', '万亩', 86.4, 2073.6, 1486.2],
      ['玉米', '万亩', 52.7, 1138.3, 902.8],
      ['能繁母猪', '万头', 4.8, 232.8, 171.5],
      ['合计', null, null, 3444.7, 2560.5],
    ];
    expect(itemLines(itemTable({ 表: rows })).slice(0, 3)).toEqual(['2 item 水稻', '3 item 玉米', '4 item 能繁母猪']);
  });

  it('end before the score of the whole form', () => {
    const rows = [
      ['支出内容', '预算数（元）', '支出数（元）'],
      ['设备费', 1180000, 1180000],
      ['差旅费', 20000, 18000],
      ['自评得分', 98.94, null],
    ];
    expect(itemLines(itemTable({ 表: rows }))).toEqual(['2 item 设备费', '3 item 差旅费']);
  });

  it('end a list after 其中 where it makes up the row above, where no ordinals tell', () => {
    const lines = (material: number) =>
      itemLines(
        itemTable({
          表: [
            ['费用类别', '下达资金（万元）', '拨付金额（万元）'],
            ['直接费用', 80, 78],
            ['其中：设备费', 30, 30],
            ['材料费', material, 48],
            ['间接费用', 20, 20],
            ['合计', 100, 98],
          ],
        }),
      );
    expect(lines(50)).toEqual([
      '2 item 直接费用 ← 3 4',
      '3 of-which 设备费',
      '4 of-which 材料费',
      '5 item 间接费用',
      '6 total 合计 ← 2 5',
    ]);
    expect(lines(40).at(-1)).toBe('6 total 合计 ← 2 4 5');
  });
});
