import { fundingTable, fundLines, letters, named } from '../support/recognised';

const figuresOf = (table: ReturnType<typeof fundingTable>): readonly string[] =>
  table.figures.map(
    ({ role, share, cell }) => `${role} ${share ?? 'whole'} ${String(cell.row)}:${String(cell.column)}`,
  );

describe('funds as labels and values across', () => {
  it('labels that the lexicon does not list, borne out by their sources', () => {
    const table = fundingTable({
      表: [
        ['计划投资额', 570, '实际到位资金', 398.88, '实际使用情况', 395.86],
        ['其中:中央财政', 70, '其中:中央财政', 70, '其中:中央财政', 70],
        ['省财政', 300, '省财政', 128.88, '省财政', 128.88],
        ['市县财政', 200, '市县财政', 200, '市县财政', 196.98],
      ],
    });
    expect(figuresOf(table).slice(0, 3)).toEqual(['planned whole 0:1', 'arrived whole 0:3', 'spent whole 0:5']);
    expect(table.figures.filter(({ share }) => share === 'part')).toHaveLength(9);
  });

  it('one whole with its sources beside and below it', () => {
    const table = fundingTable({
      表: {
        rows: [
          ['项目资金申请（万元）', '资金总额：', 100, '财政拨款：', 60],
          [null, '自有资金：', 30, '其他：', 10],
        ],
        merges: ['A1:A2'],
      },
    });
    expect(table.unit).toBe('万元');
    expect(figuresOf(table)).toEqual(['planned whole 0:2', 'planned part 0:4', 'planned part 1:2', 'planned part 1:4']);
  });

  it('a rate that the two figures before it give', () => {
    expect(figuresOf(fundingTable({ 表: [['投资总预算', 180, '已使用金额', 144, '资金使用率', 0.8]] }))).toEqual([
      'planned whole 0:1',
      'spent whole 0:3',
      'rate whole 0:5',
    ]);
  });

  it('labels that nothing bears out are left alone', () => {
    expect(named({ 表: [['计划投资额', 180, '已使用金额', 144]] })).toEqual([]);
    expect(named({ 表: [['投资总预算', 180, '已使用金额', 144, '资金使用率', 0.5]] })).toEqual([]);
  });
});

describe('fund blocks as grids', () => {
  it('lines have numbers and columns have letters', () => {
    const table = fundingTable({
      表: [
        [
          '资金情况（万元）',
          '行次',
          '全年预算数(A)',
          '统筹整合资金数(B)',
          '扣除后预算金额(C)',
          '到位资金(D)',
          '预算到位(D/C)',
          '全年执行资金(E)',
          '预算执行(E/C×100%)',
        ],
        [null, '列次 0', 1, 2, 3, 4, 5, 6, 7],
        ['年度资金总额：', 1, '52.8', null, '52.8', '52.8', '100.00%', '30.8', '58.33%'],
        ['其中:中央财政资金', 2, '52.8', null, '52.8', '52.8', '100.00%', '30.8', '58.33%'],
      ],
    });
    expect(letters(table.columns)).toEqual({ budget: 'E', spent: 'H', rate: 'I' });
    expect(fundLines(table)).toEqual(['3 total 年度资金总额', '4 part 其中:中央财政资金']);
  });

  it('完成率 beside amounts is their rate', () => {
    const table = fundingTable({
      表: [
        ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '完成率'],
        [null, '年度资金总额', 100, 100, 95, '95%'],
      ],
    });
    expect(letters(table.columns)).toMatchObject({ budget: 'D', spent: 'E', rate: 'F' });
  });

  it('a row of figures beside the side label may leave the amounts blank', () => {
    const table = fundingTable({
      表: {
        rows: [
          [
            '部门预算执行情况',
            '年初预算数',
            '全年(调整)预算数',
            '全年执行数',
            '执行率(%)',
            '执行率权重',
            '执行率得分(分)',
          ],
          [null, null, null, null, '76%', 10, 7.6],
        ],
        merges: ['A1:A2'],
      },
    });
    expect(letters(table.columns)).toMatchObject({ rate: 'E', weight: 'F', score: 'G' });
    expect(table.rows).toHaveLength(1);
  });
});

describe('sources that no word names', () => {
  it('are sources where they fill the columns of the block', () => {
    const table = fundingTable({
      表: {
        rows: [
          ['资金情况', null, '预算安排(万元)', '实际支出(万元)', '资金使用率'],
          [null, '资金总额', 600, 588, '98%'],
          [null, '中央补助资金', 400, 400, '100%'],
          [null, '对口支援单位', 200, 188, '94%'],
        ],
        merges: ['A1:B1'],
      },
    });
    expect(fundLines(table)).toEqual(['2 total 资金总额', '3 part 中央补助资金', '4 part 对口支援单位']);
  });
});
