/** Four monitoring reports of our own wording, one a quarter, each in another layout. */
export interface YearReport {
  readonly month: number;
  readonly file: string;
  readonly text: string;
  readonly events: number;
}

const SPRING = `“互联网+”发展情况 舆情监测

(2018年3月)

监测期：2018年2月16日—3月15日

一、国家部委“互联网+”政策落实情况

国家部委	相关举措	链接
农业部	<p>2月22日，农业部开通春耕物资网上调剂平台。</p> <p>3月6日，农业部印发《益农信息社运行要点》。</p>	<p>https://www.example.org/nyb/201802/n1.shtml</p> <p>https://www.example.org/nyb/201803/n2.shtml</p>

二、全国各省“互联网+”政策落实情况

地区	相关政策	链接
浙江省	2月27日，浙江省衢州市启用不动产登记网上预约系统。	https://www.example.org/zj/201802/z1.html
	3月9日，浙江省与两家通信企业签订工业互联网合作协议。	https://www.example.org/zj/201803/z2.html
湖南省	3月12日，湖南省株洲市上线轨道交通零部件交易平台。	https://www.example.org/hn/201803/h1.html

三、电信运营商及互联网相关企业参与情况

企业	相关举措
中国移动	<ul> <li>➢ 3月1日，中国移动为山区学校开通双师课堂专线。</li> </ul>
`;

const SUMMER = `# “互联网+”舆情月报

2018年6月

报告期：2018年5月16日至6月15日

## 一、国家层面

| 序号 | 日期 | 单位 | 内容摘要 | 网址 |
|---|---|---|---|---|
| 1 | 5月23日 | 交通运输部 | 交通运输部公布网约车监管信息交互平台的运行规则。 | https://www.example.org/jt/201805/1.html |
| 2 | 6月7日 | 国家税务总局 | 国家税务总局推出电子发票查验小程序。 | https://www.example.org/sw/201806/2.html |

## 二、地方层面

| 序号 | 日期 | 省份 | 内容摘要 | 网址 |
|---|---|---|---|---|
| 1 | 5月30日 | 浙江省 | 浙江省发布村级电商服务点建设规范。 | https://www.example.org/zj/201805/3.html |
| 2 | 6月11日 | 陕西省 | 陕西省宝鸡市举办机床行业上云对接会。 | https://www.example.org/sx/201806/4.html |
`;

const AUTUMN = `<html><head><title>“互联网+”舆情监测月报</title></head><body>
<h1>“互联网+”舆情监测月报</h1>
<h4>（2018年9月）</h4>
<h3>国家部委动态</h3>
<table>
<tr><td>部委</td><td>举措</td></tr>
<tr><td>教育部</td><td>8月24日，教育部启动乡村教师网上研修试点。 <a href="https://www.example.org/jy/201808/1.html">查看</a></td></tr>
</table>
<h3>各地动态</h3>
<table>
<tr><td>地区</td><td>举措</td></tr>
<tr><td rowspan="2">浙江省</td><td>9月3日，浙江省舟山市开通港口货物电子放行系统。 <a href="https://www.example.org/zj/201809/2.html">查看</a></td></tr>
<tr><td>9月12日，浙江省公布第二批智慧景区试点。 <a href="https://www.example.org/zj/201809/3.html">查看</a></td></tr>
</table>
</body></html>
`;

const WINTER = `“互联网+”发展情况 舆情监测

(2018年12月)

监测期：2018年11月16日—12月15日

二、全国各省“互联网+”政策落实情况

地区	相关政策	链接
浙江省	11月20日，浙江省台州市发布医化企业能耗在线监测办法。	https://www.example.org/zj/201811/w1.html
青海省	12月5日，青海省海东市启用牧区远程问诊站。	https://www.example.org/qh/201812/w2.html

四、相关峰会

1. 2018县域物流年会

12月8日至9日，2018县域物流年会在浙江义乌召开，三十家企业交流了共同配送的做法。
`;

export const REPORTS: readonly YearReport[] = [
  { month: 3, file: "三月监测报告.txt", text: SPRING, events: 6 },
  { month: 6, file: "六月月报.md", text: SUMMER, events: 4 },
  { month: 9, file: "九月月报.html", text: AUTUMN, events: 3 },
  { month: 12, file: "十二月监测报告.txt", text: WINTER, events: 3 },
];
