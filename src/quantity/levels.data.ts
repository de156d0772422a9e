import type { WordingLevel } from './quantity-types';
import { words } from './word-list';

/**
 * What words say of an achievement, in the bands of 财预〔2020〕10号: 达成 (100–80 %), 部分达成并具有一定效果
 * (80–60 %), 未达成且效果较差 (60–0 %). The longest phrase wins at its place, so that 未完成 hides 完成. A goal's wording
 * (显著提升) reads the same way; whoever judges uses the level of an actual only.
 */
export const LEVEL_PHRASES: Readonly<Record<WordingLevel, readonly string[]>> = {
  met: words(`
  达成预期 达成预期指标 达成年度指标 全部达成 基本达成 基本达成预期指标 完全达成 已达成 达成 全部或基本达成
  全部或基本达成预期指标 达到预期 达到预期目标 达到 实现预期 已实现 实现 完成 已完成 全部完成 按时完成 按期完成
  基本完成 较好完成 圆满完成 完工 已办结 落实 显著 明显 有效 良好 较好 优秀 优良 较高 很高 较强 满意 非常满意
  较满意 基本满意 十分满意 提升 提高 改善 增强 健全 完善 浓厚 促进 优化 增加 推进 有所提升 有所提高 有所改善
  有所增强 基本改善 保障 及时 按时 按期 如期 合规 合格 达标 规范 稳定 符合 符合要求 通过 正常 到位 充分 准确 安全
  有力 齐全 完整 科学
`),
  partly: words(`
  部分达成 部分达成预期指标 部分达成预期 部分完成 部分实现 部分达到 部分落实 未全部完成 未完全完成 未全部达成
  未完全达成 未完全达到 一定效果 具有一定效果 一般 中等 有待提高 有待提升 有待加强 有待改善 有待完善 有待
  需进一步 还需 尚需 不够明显 不太明显 进行中 正在进行 推进中 正在推进 较为一般 效果一般 较一般 部分有效 部分合格
  基本未变
`),
  'not-met': words(`
  未达成 未达成预期指标 未达成且效果较差 未完成 未按时完成 未按期完成 未实现 未达到 未达标 未开展 未实施 未启动
  未落实 未通过 没有完成 没有达到 没有实现 没有开展 尚未完成 尚未开展 尚未实施 尚未达到 尚未 不合格 不达标 不满意
  不明显 不显著 不及时 不到位 不规范 不完善 不健全 不符合 不准确 不完整 不合规 不足 无效 无明显 无效果 效果较差
  较差 很差 未见 未能 未及时 未有效 未明显 无法完成 无法实现 下降 滞后 延期 逾期 停滞 暂停 取消
`),
};

/** Words that say a level only where they are the whole text. */
export const LEVEL_WORDS: Readonly<Record<WordingLevel, readonly string[]>> = {
  met: words('优 良 好 高 强 是 有 快 广'),
  partly: ['中', '可'],
  'not-met': ['差', '否'],
};

/** Phrases that hold one of the words above and say nothing of an achievement. */
export const LEVELLESS: readonly string[] = words(`
  差异 差旅 偏差 差错 误差 时差 差别 差额 中央 中心 中国 中小 中级 中期 中长期 集中 其中 高校 高中 高级 高等 中学
  中医 中药 高血压 最高 爱好 优先 未来 未成年 爱国 强制 加强对 安全生产法 中部 中层 中型 高新 高速 高度 高标准
  高质量 完成时间 完成率 完成数 满意度 合格率 达标率 完成情况 及时率 规范化 安全性 完整性
`);

/** A longer text speaks of several things; its level is nobody's. */
export const LEVEL_TEXT_LIMIT = 40;

/** What was done is told before what is wanting: 已…，但…. */
export const CONCESSION: { readonly done: string; readonly but: readonly string[] } = {
  done: '已',
  but: ['但', '不过', '然而'],
};
