import { type Direction, type DirectionSource, judgeDirection, parseQuantity } from '../../src/quantity';

function directionOf(text: string, name = '', secondLevel = ''): Direction {
  const target = parseQuantity(text);
  const number = target.kind === 'number' ? target : null;
  return judgeDirection({
    comparator: number?.comparator ?? null,
    text,
    name,
    unit: number?.unit ?? null,
    secondLevel,
  });
}

test.each<[Direction, string, string, string]>([
  // The comparator speaks first.
  ['more', '≥5%', '差错率', '成本指标'],
  ['more', '不少于5天', '审查时限', ''],
  ['less', '≤5次', '培训次数', ''],
  ['less', '低于万分之三', '准确率', ''],
  ['less', '3天内', '服务天数', ''],
  // Then the words of the text.
  ['more', '达到95%', '事故率', ''],
  ['less', '控制在85%-90%', '满意度', ''],
  ['less', '零差错', '业务质量', ''],
  ['less', '无安全事故', '活动安全', ''],
  // Then the name, with the second level speaking like one.
  ['less', '=5%', '差错率', ''],
  ['less', '30万元', '项目总成本', ''],
  ['less', '400元/人、天', '指标1.培训成本', ''],
  ['less', '30万元', '补助标准', '成本指标'],
  ['more', '5%', '成本节约率', '成本指标'],
  ['more', '90%', '成本核算率', ''],
  ['less', '100%', '成本控制率', ''],
  ['less', '100%', '财政供养人员控制率', ''],
  ['less', '3%', '预算调整率', ''],
  ['less', '2%', '结转结余率', ''],
  ['less', '0', '县级储备粮库存粮食明显变质比例', ''],
  ['less', '0', '安全事故发生数', ''],
  ['more', '100%', '投诉处理率', ''],
  ['more', '100%', '差错整改率', ''],
  ['less', '2小时', '应急抢通时限', ''],
  ['more', '928小时', '飞机飞行时长', ''],
  ['more', '5天', '人均培训天数', ''],
  ['more', '863人', '糖尿病随访控制数', ''],
  ['more', '90%', '血压控制率', ''],
  ['more', '200件', '办理信访件', ''],
  ['more', '12件', '查处违法案件数', ''],
  ['more', '12件', '违法行为查处数', ''],
  ['more', '2次', '安全事故应急演练', ''],
  ['less', '2起', '演练事故数', ''],
  ['less', '5天', '投诉受理时限', ''],
  ['less', '400元', '宣传成本', ''],
  ['less', '20件', '信访件数', ''],
  // Then the unit.
  ['less', '1个工作日', '质押登记审查', ''],
  ['less', '5天', '上架', ''],
  ['more', '3年', '账号使用权', ''],
  ['more', '22份', '专题报告', ''],
  ['more', '高', '', ''],
])('%s: %s %s %s', (expected, text, name, secondLevel) => {
  expect(directionOf(text, name, secondLevel)).toBe(expected);
});

test('equality leaves the direction to the name', () => {
  const source: DirectionSource = { comparator: 'eq', text: '=0件', name: '投诉件数', unit: '件', secondLevel: '' };
  expect(judgeDirection(source)).toBe('less');
  expect(judgeDirection({ ...source, name: '办结件数' })).toBe('more');
});
