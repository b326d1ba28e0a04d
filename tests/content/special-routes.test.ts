import { expect, test } from "vitest";
import { specialRouteOf } from "#app/domain/needs/special-route.ts";
import { specialRoutes } from "#app/domain/needs/special-routes.server.ts";

const found = async (text: string) => specialRouteOf(text, await specialRoutes(), [], "2026-03-02")?.id;

test.each([
  ["隔壁着火了", "emergency"],
  ["There is a gas leak in our building", "emergency"],
  ["我想申请行政复议", "reconsideration"],
  ["我要去上访", "petition"],
  ["这件事法院判决了没人执行", "litigation"],
  ["三樓著火了，快來人", "emergency"],
  ["家里 着 火 了", "emergency"],
  ["煤氣洩漏，救護車快來", "emergency"],
  ["老人困在电梯里喘不过气", "emergency"],
  ["孩子掉河里了", "emergency"],
  ["变压器冒烟打火花", "emergency"],
  ["楼道堆物有火灾隐患，昨晚真的着火了", "emergency"],
  ["曾先生家着火了", "emergency"],
  ["以前的仓库着火了", "emergency"],
  ["小孩头卡在栏杆里", "emergency"],
  ["去年装修的隔壁着火了", "emergency"],
  ["A man was hit by a car and can't get up", "emergency"],
  ["Send an amublance", "emergency"],
  ["We need an ambulance, he can’t breathe", "emergency"],
  ["He might be trapped under the car", "emergency"],
  ["I will take them to court", "litigation"],
  ["We want to petition the government", "petition"],
  ["我要向法院起訴他們", "litigation"],
  ["申請行政復議", "reconsideration"],
])("%s is shown the way of %s", async (text, id) => {
  expect(await found(text)).toBe(id);
});

test.each([
  "路灯坏了三天，晚上走路害怕",
  "楼道里充电，有火灾隐患",
  "建议把公交站往南移二十米",
  "The road is blocked by fire engines' parking spaces",
  "消防通道被占，救护车进不来",
  "雨水落水管破了，滴落水把墙泡坏",
  "居民被困扰多年，年轻生力军都搬走了",
  "楼上访客乱停车，晚上访问量大",
  "我们一起诉求，请响应诉求，不要再向上诉说",
  "楼下一起火锅店油烟大，救命通道堵了",
  "路口经常发生车祸，建议装红绿灯",
  "河边没有护栏，容易落水，请设防溺水标志",
  "电动车上楼充电，一旦着火后果严重",
  "火灾报警器坏了，建议开展火灾逃生演练",
  "An ambulance couldn't get by, and if there's a fire nobody gets out",
  "Cars race here; I was almost hit by a car at 5 Dock Court",
  "We signed a petition for a crossing by the basketball court",
  "In case of fire nobody could get out",
  "Rubbish is blocking the fire hydrants and the fire exits",
  "A collapsed fence and trapped water on Court Street",
])("%s goes the ordinary way", async (text) => {
  expect(await found(text)).toBeUndefined();
});

test.each([
  "可能有人会被烧死",
  "好像着火了",
  "怀疑有人触电",
  "老人可能被困在屋里",
  "十分钟以前隔壁着火了",
  "半小时以前门口车祸，人还躺着",
  "电线经常冒烟现在着火了",
  "频繁跳闸后起火",
  "去年也是这里着火，现在又着火了，快来",
  "家里着火报警了没人来",
  "隔壁火灾报警没人接",
  "楼里着火逃生通道堵死了",
  "隔壁火灾逃生不了",
  "着火安全门打不开",
  "一旦不救就要爆炸了",
  "避免不了爆炸了快来人",
  "防止不住着火了",
  "集体食物中毒，孩子昏过去了",
  "there might be someone inside the burning house",
  "it looks like the house is on fire",
  "Come quickly before fire spreads",
  "Do something to prevent fire spreading",
  "please send police and fire",
  "fire and ems needed",
  "a man is under a collapsed wall",
  "my kitchen is on fire safety valve broken",
  "house on fire road blocked",
  "I don't know if there is fire but my flat is full of smoke",
  "The house was fine last year fire now",
  "he could be drowning",
  "the boiler could explode any minute",
  "it smells like gas in the hallway",
  "a boy fell in the lake",
  "Someone may have been shot",
  "my son is almost drowning",
  "a child is in danger of drowning in the river",
  "厨房正在漏气，有爆炸风险",
  "煤气罐漏气容易爆炸",
  "救护车进不来，老人快不行了",
])("%s is heard, however it is put", async (text) => {
  expect(await found(text)).toBe("emergency");
});

test.each([
  "电动车上楼充电，一旦着火了怎么办",
  "万一发生火灾，消防车进不来",
  "这里去年起火，电线没换",
  "路口多次发生车祸",
  "建议办溺水安全教育、火灾安全知识讲座",
  "Put up a light before someone is hit by a car",
  "There is no access for police and fire",
  "My daughter has almost been hit by a truck here, and nearly got hit by a bus",
  "The wires are a danger of fire",
  "Please ticket them before someone is hurt; fireworks have been shot off all week",
  "last year a fire destroyed it",
])("%s tells of what might be or has been", async (text) => {
  expect(await found(text)).toBeUndefined();
});
