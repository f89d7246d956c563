<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AmountChange</name>
    <message>
        <source>2025-01-01</source>
        <translation>2025-01-01</translation>
    </message>
    <message>
        <source>Another amount than recorded</source>
        <translation>金额与记录的不同</translation>
    </message>
    <message>
        <source>Every month is counted anew with it.</source>
        <translation>每个月都按新的金额重新计算。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>It is another from a day on</source>
        <translation>从某天起变了</translation>
    </message>
    <message>
        <source>It was typed wrongly</source>
        <translation>当时填错了</translation>
    </message>
    <message>
        <source>The months before keep the amount they had.</source>
        <translation>之前的月份仍按原来的金额。</translation>
    </message>
</context>
<context>
    <name>Apology</name>
    <message>
        <source>This is a mistake in Zhihuan, not yours. The ledger was left whole. No log could be written.</source>
        <translation>这是知还的错误，与您的操作无关。账本完好。日志未能写入。</translation>
    </message>
    <message>
        <source>This is a mistake in Zhihuan, not yours. The ledger was left whole. Where it struck stands in {log}, without any amount or name; please report it.</source>
        <translation>这是知还的错误，与您的操作无关。账本完好。出错的位置已记入 {log}，其中没有任何金额和姓名；请反馈给我们。</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>ApplicationsForm</name>
    <message>
        <source>Another application</source>
        <translation>再记一次申请</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申请记录</translation>
    </message>
    <message>
        <source>Applications for loans, cards and guarantees count; own looks and checks by a present lender do not.</source>
        <translation>贷款、信用卡和担保的申请计入；本人查询和现有机构的贷后管理不计入。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Write the day of the application.</source>
        <translation>请填写申请日期。</translation>
    </message>
    <message>
        <source>Write who looked at the report.</source>
        <translation>请填写哪家机构查询了征信。</translation>
    </message>
    <message>
        <source>e.g. a bank</source>
        <translation>例如某银行</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>a value is missing after it</source>
        <translation>后面缺少一个值</translation>
    </message>
    <message>
        <source>argument {name}: {wrong}</source>
        <translation>参数 {name}：{wrong}</translation>
    </message>
    <message>
        <source>at least one value is missing after it</source>
        <translation>后面至少要有一个值</translation>
    </message>
    <message>
        <source>invalid choice: {value} (choose from {choices})</source>
        <translation>无此选项：{value}（可选：{choices}）</translation>
    </message>
    <message>
        <source>it takes no value: {value}</source>
        <translation>不接受值：{value}</translation>
    </message>
    <message>
        <source>it takes {count} values</source>
        <translation>后面要有 {count} 个值</translation>
    </message>
    <message>
        <source>not a whole number: {value}</source>
        <translation>不是整数：{value}</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>显示版本号并退出</translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>缺少必需的参数：{names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {names}</source>
        <translation>无法识别的参数：{names}</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>what is given by its place</source>
        <translation>命令与文件</translation>
    </message>
    <message>
        <source>{program}: error: {wrong}</source>
        <translation>{program}：错误：{wrong}</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Closing the window leaves the program in the tray.</source>
        <translation>关闭窗口后，程序留在系统托盘里。</translation>
    </message>
    <message>
        <source>It waits in the tray and reminds you. Quit from its menu.</source>
        <translation>它在系统托盘里继续提醒您。要退出，请用托盘菜单。</translation>
    </message>
    <message>
        <source>Reminders come as notifications of your desktop.</source>
        <translation>提醒以桌面通知的形式送达。</translation>
    </message>
    <message>
        <source>The desktop took no notification last time; the list on the first page is what counts.</source>
        <translation>上次桌面没有接收通知；请以总览里的列表为准。</translation>
    </message>
    <message>
        <source>This desktop has no tray, so they come while this window is open; switch the system&apos;s timer on to be told when it is closed, too.</source>
        <translation>此桌面没有系统托盘，窗口打开时才会提醒；开启下面的系统定时任务，关闭窗口后也能收到提醒。</translation>
    </message>
    <message>
        <source>Zhihuan</source>
        <translation>知还</translation>
    </message>
    <message>
        <source>Zhihuan is still here</source>
        <translation>知还仍在运行</translation>
    </message>
    <message>
        <source>{how} {tray}</source>
        <translation>{how}{tray}</translation>
    </message>
</context>
<context>
    <name>BorrowFields</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>New loan</source>
        <translation>新借款</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Repayment method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Unit of the rate</source>
        <translation>利率单位</translation>
    </message>
    <message>
        <source>a new lender</source>
        <translation>一家新机构</translation>
    </message>
    <message>
        <source>e.g. 10,000</source>
        <translation>如 10,000</translation>
    </message>
    <message>
        <source>e.g. 12</source>
        <translation>如 12</translation>
    </message>
</context>
<context>
    <name>BusinessCard</name>
    <message>
        <source>Counted are the cash at hand, incomes, what is planned here, essential spending and every due. Arithmetic of what was recorded, nothing more.</source>
        <translation>计入手头现金、收入、这里的计划收支、基本生活开支和每一笔应还款。只是对已有记录的计算。</translation>
    </message>
    <message>
        <source>Lowest in the month</source>
        <translation>当月最低</translation>
    </message>
    <message>
        <source>Plan money in or out…</source>
        <translation>添加计划收支…</translation>
    </message>
    <message>
        <source>Plan what customers pay and what stock, suppliers and wages cost: then you see on which day money runs short, and which date closes the gap.</source>
        <translation>填写客户付款以及进货、供应商、工资等支出，就能看到哪天现金不足，以及调整哪个日期可以补上缺口。</translation>
    </message>
    <message>
        <source>Tell the cash at hand…</source>
        <translation>填写手头现金…</translation>
    </message>
    <message>
        <source>Tell the income…</source>
        <translation>填写收入…</translation>
    </message>
    <message>
        <source>The business in the months ahead</source>
        <translation>今后几个月的经营周转</translation>
    </message>
    <message>
        <source>as the line is now</source>
        <translation>按额度现状</translation>
    </message>
    <message>
        <source>each month from {day}</source>
        <translation>每月，从 {day} 起</translation>
    </message>
    <message>
        <source>its day is fixed</source>
        <translation>日期固定</translation>
    </message>
    <message>
        <source>with the line as it was</source>
        <translation>如果额度还在</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>Choose the file to keep</source>
        <translation>选择要保存的文件</translation>
    </message>
    <message>
        <source>No program here opens this file. A copy of it lies at {path}.</source>
        <translation>没有程序能打开这个文件。它的副本在 {path}。</translation>
    </message>
</context>
<context>
    <name>CaseGuide</name>
    <message>
        <source>8,000 or 1.2万</source>
        <translation>8,000 或 1.2万</translation>
    </message>
    <message>
        <source>A line was lost</source>
        <translation>失去了额度</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>How everything stood on that day is kept as the starting point.</source>
        <translation>当天的各项状况会作为起点保存下来。</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>如何得知</translation>
    </message>
    <message>
        <source>Limit before: {amount}</source>
        <translation>此前额度：{amount}</translation>
    </message>
    <message>
        <source>Limit now</source>
        <translation>现在的额度</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>建立恢复事项</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>The limit before is not recorded.</source>
        <translation>没有记录此前的额度。</translation>
    </message>
    <message>
        <source>The line carried the working capital of a business</source>
        <translation>这个额度曾用于经营周转</translation>
    </message>
    <message>
        <source>This day is still to come: note it when it has happened.</source>
        <translation>这一天还没到：发生后再记录。</translation>
    </message>
    <message>
        <source>This is proposed for “{reason}”. Untick what does not fit; everything can be changed later, too.</source>
        <translation>以下针对“{reason}”。不合适的请取消勾选；以后也都可以修改。</translation>
    </message>
    <message>
        <source>This line is closed already, and its case is on this page.</source>
        <translation>这个额度已经关停，对应的恢复事项就在本页。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What were you told, in their words</source>
        <translation>对方是怎么说的（原话）</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>哪个额度</translation>
    </message>
    <message>
        <source>Why, as far as you know</source>
        <translation>据您所知的原因</translation>
    </message>
    <message>
        <source>Write the day it happened.</source>
        <translation>请填写发生的日期。</translation>
    </message>
    <message>
        <source>Write the limit it has now.</source>
        <translation>请填写现在的额度。</translation>
    </message>
    <message>
        <source>or empty</source>
        <translation>可留空</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>{what} on {day}, already recorded</source>
        <translation>{day} {what}（已记录）</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>恢复事项</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day}结束</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
</context>
<context>
    <name>CaseProposal</name>
    <message>
        <source>Conditions this ledger can measure, and the value to reach</source>
        <translation>本账本可以衡量的条件及目标值</translation>
    </message>
    <message>
        <source>Documents, and by when</source>
        <translation>材料及期限</translation>
    </message>
    <message>
        <source>None: the reason lies with the platform, and nothing in this ledger changes it.</source>
        <translation>没有：原因在平台一方，本账本中的任何变化都改变不了它。</translation>
    </message>
    <message>
        <source>Steps, and when</source>
        <translation>步骤及日期</translation>
    </message>
</context>
<context>
    <name>CashDrawn</name>
    <message>
        <source>Cash</source>
        <translation>取现</translation>
    </message>
    <message>
        <source>Cash fee, % of the cash</source>
        <translation>取现手续费（取现金额的 %）</translation>
    </message>
    <message>
        <source>Cash fee, at least</source>
        <translation>取现手续费下限</translation>
    </message>
    <message>
        <source>Cash fee, at most</source>
        <translation>取现手续费上限</translation>
    </message>
    <message>
        <source>cash fee {share}</source>
        <translation>取现手续费 {share}</translation>
    </message>
    <message>
        <source>e.g. 10</source>
        <translation>如 10</translation>
    </message>
    <message>
        <source>e.g. 1; empty: unknown</source>
        <translation>如 1；留空表示未知</translation>
    </message>
    <message>
        <source>empty: no limit</source>
        <translation>留空：无上限</translation>
    </message>
</context>
<context>
    <name>ChangeFields</name>
    <message>
        <source>25, 12-25</source>
        <translation>25、12-25</translation>
    </message>
    <message>
        <source>First instalment after it</source>
        <translation>此后首次还款日</translation>
    </message>
    <message>
        <source>Instalments from then on</source>
        <translation>此后的期数</translation>
    </message>
    <message>
        <source>Instalments it lasts</source>
        <translation>持续期数</translation>
    </message>
    <message>
        <source>Interest of that time is</source>
        <translation>期间的利息</translation>
    </message>
    <message>
        <source>It holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>More instalments</source>
        <translation>增加期数</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>新利率</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Owed from then on</source>
        <translation>此后的欠款</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>末期</translation>
    </message>
    <message>
        <source>The instalment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>The rate is quoted</source>
        <translation>利率的计算单位</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定了什么</translation>
    </message>
    <message>
        <source>Write how many instalments.</source>
        <translation>请填写期数。</translation>
    </message>
    <message>
        <source>Write the day it holds from.</source>
        <translation>请填写生效日期。</translation>
    </message>
    <message>
        <source>Write the day of the first instalment after it.</source>
        <translation>请填写此后首次还款的日期。</translation>
    </message>
    <message>
        <source>Write the new rate.</source>
        <translation>请填写新利率。</translation>
    </message>
    <message>
        <source>e.g. 3.6</source>
        <translation>如 3.6</translation>
    </message>
    <message>
        <source>empty: what is left</source>
        <translation>留空：按剩余本金</translation>
    </message>
    <message>
        <source>follows, same end</source>
        <translation>随之变化，末期不变</translation>
    </message>
    <message>
        <source>moves as far</source>
        <translation>相应顺延</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>stays, end moves</source>
        <translation>不变，末期变动</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>what, and with whom</source>
        <translation>与谁约定了什么</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Correct what was agreed about {name}</source>
        <translation>更正“{name}”的约定</translation>
    </message>
    <message>
        <source>Fill in the fields: the rows that move appear here.</source>
        <translation>填写各栏后，变动的各期会显示在这里。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Restructure from that day</source>
        <translation>改为从该日起重组</translation>
    </message>
    <message>
        <source>Rows that move</source>
        <translation>变动的各期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This moves nothing: there is no instalment after that day it could move.</source>
        <translation>不会有任何变化：那天之后没有它能改变的期次。</translation>
    </message>
    <message>
        <source>What was agreed about {name}?</source>
        <translation>“{name}”约定了什么？</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>变更后</translation>
    </message>
</context>
<context>
    <name>ChangesPane</name>
    <message>
        <source>Add a change…</source>
        <translation>添加变更…</translation>
    </message>
    <message>
        <source>Another loan paid this one off: add it, and both are linked</source>
        <translation>另一笔借款还清了这一笔：添加后，两笔会互相关联</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete change</source>
        <translation>删除变更</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Nothing was changed. Note here what is agreed later: another rate, more instalments, a payment holiday, other terms. What lay before it stays as it was.</source>
        <translation>没有变更。后来的约定记在这里：重定价、展期、延期还款、重组。变更之前的各期保持原样。</translation>
    </message>
    <message>
        <source>Refinanced…</source>
        <translation>借新还旧…</translation>
    </message>
    <message>
        <source>What this change moved</source>
        <translation>这项变更带来的变化</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>若无此变更</translation>
    </message>
    <message>
        <source>{benchmark} is not known here for {day}. Until it is entered the plan goes on at the old rate.</source>
        <translation>尚未录入 {day}适用的 {benchmark}。录入之前，还款计划沿用旧利率。</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>30/360 (whole months)</source>
        <translation>30/360（按整月）</translation>
    </message>
    <message>
        <source>30E/360 (whole months, Eurobond)</source>
        <translation>30E/360（按整月，欧洲债券口径）</translation>
    </message>
    <message>
        <source>American APR</source>
        <translation>美国 APR</translation>
    </message>
    <message>
        <source>Equal parts and no interest; fees stand apart.</source>
        <translation>每期还款相同，没有利息；费用另计。</translation>
    </message>
    <message>
        <source>European APRC</source>
        <translation>欧盟 APRC</translation>
    </message>
    <message>
        <source>Everything on one day, with interest on interest.</source>
        <translation>到期一次还清，利息计复利。</translation>
    </message>
    <message>
        <source>Everything on one day, with simple interest.</source>
        <translation>到期一次还清，利息计单利。</translation>
    </message>
    <message>
        <source>Interest by the day, repaid whenever you like.</source>
        <translation>按日计息，随时可还。</translation>
    </message>
    <message>
        <source>Interest each time, the whole principal with the last.</source>
        <translation>每期只还利息，末期归还全部本金。</translation>
    </message>
    <message>
        <source>LPR, 1 year</source>
        <translation>1 年期 LPR</translation>
    </message>
    <message>
        <source>LPR, over 5 years</source>
        <translation>5 年期以上 LPR</translation>
    </message>
    <message>
        <source>Not paid in full by the due day, each purchase of the statement costs interest from its posting day until it is paid.</source>
        <translation>还款日前没有全额还清时，账单里每笔消费从记账日起计息，直到还清。</translation>
    </message>
    <message>
        <source>Only what was still unpaid on the due day costs interest, and only from that day.</source>
        <translation>只对还款日仍未还的部分计息，并且从还款日起算。</translation>
    </message>
    <message>
        <source>Only what was still unpaid on the due day costs interest, from its posting day.</source>
        <translation>只对还款日仍未还的部分计息，从记账日起算。</translation>
    </message>
    <message>
        <source>Row by row, as the lender shows it.</source>
        <translation>逐行按机构给出的计划。</translation>
    </message>
    <message>
        <source>Sums that rise or fall in steps.</source>
        <translation>每期金额按档递增或递减。</translation>
    </message>
    <message>
        <source>The same principal and the same fee each time.</source>
        <translation>每期本金相同、费用相同。</translation>
    </message>
    <message>
        <source>The same principal each time, and interest that falls.</source>
        <translation>每期本金相同，利息递减。</translation>
    </message>
    <message>
        <source>The same sum each time, and a large rest at the end.</source>
        <translation>每期还款相同，末期归还一大笔本金。</translation>
    </message>
    <message>
        <source>The same sum each time; interest on what is left.</source>
        <translation>每期还款相同，按剩余本金计息。</translation>
    </message>
    <message>
        <source>XIRR, by real dates</source>
        <translation>XIRR（按实际日期）</translation>
    </message>
    <message>
        <source>actual days / 360</source>
        <translation>实际天数/360</translation>
    </message>
    <message>
        <source>actual days / 365</source>
        <translation>实际天数/365</translation>
    </message>
    <message>
        <source>actual days / 365.25</source>
        <translation>实际天数/365.25</translation>
    </message>
    <message>
        <source>actual days / actual year (ISDA)</source>
        <translation>实际天数/实际年（ISDA）</translation>
    </message>
    <message>
        <source>added to the principal</source>
        <translation>计入本金</translation>
    </message>
    <message>
        <source>agreed anew</source>
        <translation>重新约定</translation>
    </message>
    <message>
        <source>all instalments alike, the last one settles it</source>
        <translation>各期相同，末期调整</translation>
    </message>
    <message>
        <source>always down</source>
        <translation>一律舍去</translation>
    </message>
    <message>
        <source>always up</source>
        <translation>一律进位</translation>
    </message>
    <message>
        <source>balloon: a large last payment</source>
        <translation>气球贷：末期归还大额本金</translation>
    </message>
    <message>
        <source>bullet</source>
        <translation>一次性还本付息</translation>
    </message>
    <message>
        <source>bullet with compound interest</source>
        <translation>一次性还本付息（复利）</translation>
    </message>
    <message>
        <source>deducted from what is paid out</source>
        <translation>放款时扣除</translation>
    </message>
    <message>
        <source>effective (with interest on interest)</source>
        <translation>实际利率（计入复利）</translation>
    </message>
    <message>
        <source>equal principal</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>every half year</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>每季</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>展期</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>flat rate on the whole amount</source>
        <translation>按借款全额算的平息费率</translation>
    </message>
    <message>
        <source>flat-fee instalments</source>
        <translation>等本等息</translation>
    </message>
    <message>
        <source>graduated instalments</source>
        <translation>递增或递减还款</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>分期还款</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>interest-free instalments</source>
        <translation>免息分期</translation>
    </message>
    <message>
        <source>interest-only, principal at end</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>its interest is added to the first instalment</source>
        <translation>多出的利息加到首期</translation>
    </message>
    <message>
        <source>its interest is spread over all instalments</source>
        <translation>多出的利息摊到各期</translation>
    </message>
    <message>
        <source>level instalment</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>nominal (IRR a period × periods a year)</source>
        <translation>名义利率（每期 IRR × 一年期数）</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>paid as usual</source>
        <translation>照常支付</translation>
    </message>
    <message>
        <source>paid at the start</source>
        <translation>放款当日另付</translation>
    </message>
    <message>
        <source>payment holiday</source>
        <translation>延期还款</translation>
    </message>
    <message>
        <source>pays instalments</source>
        <translation>偿还各期</translation>
    </message>
    <message>
        <source>penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>prepayment</source>
        <translation>提前还款</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>repays early: reduce instalment</source>
        <translation>提前还款：减少每期还款</translation>
    </message>
    <message>
        <source>repays early: shorten term</source>
        <translation>提前还款：缩短年限</translation>
    </message>
    <message>
        <source>repays everything</source>
        <translation>全部还清</translation>
    </message>
    <message>
        <source>repricing</source>
        <translation>重定价</translation>
    </message>
    <message>
        <source>restructuring</source>
        <translation>重组</translation>
    </message>
    <message>
        <source>revolving, daily interest</source>
        <translation>随借随还</translation>
    </message>
    <message>
        <source>the full statement</source>
        <translation>全部账单金额（全额计息）</translation>
    </message>
    <message>
        <source>the lender&apos;s own plan</source>
        <translation>机构给出的还款计划</translation>
    </message>
    <message>
        <source>the next bill</source>
        <translation>下期账单</translation>
    </message>
    <message>
        <source>the overdue principal</source>
        <translation>逾期本金</translation>
    </message>
    <message>
        <source>the whole overdue instalment</source>
        <translation>逾期的整期应还款</translation>
    </message>
    <message>
        <source>this bill</source>
        <translation>本期账单</translation>
    </message>
    <message>
        <source>to the nearest, halves to even</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>to the nearest, halves up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>what is overdue, from the due day</source>
        <translation>逾期未还部分，从还款日起</translation>
    </message>
    <message>
        <source>what was left unpaid</source>
        <translation>未还清的部分</translation>
    </message>
    <message>
        <source>whole months, then actual days (EC)</source>
        <translation>先整月、再实际天数（欧盟口径）</translation>
    </message>
    <message>
        <source>with each instalment</source>
        <translation>随每期收取</translation>
    </message>
    <message>
        <source>with the first instalment</source>
        <translation>随首期收取</translation>
    </message>
    <message>
        <source>with the last instalment</source>
        <translation>随末期收取</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message numerus="yes">
        <source>%n in the coming month</source>
        <translation>
            <numerusform>未来一个月 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Every reminder</source>
        <translation>全部提醒</translation>
    </message>
    <message numerus="yes">
        <source>Nothing will be told in the next %n days.</source>
        <translation>
            <numerusform>未来 %n 天没有提醒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reminders of the coming month</source>
        <translation>未来一个月的提醒</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来的提醒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{moment}: {what} ({why})</source>
        <translation>{moment}：{what}（{why}）</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>  It runs, without a window: {command}</source>
        <translation>  所运行的命令，不开窗口：{command}</translation>
    </message>
    <message>
        <source>  It would be kept in: {place}</source>
        <translation>  将保存在：{place}</translation>
    </message>
    <message>
        <source>  It would run each hour, without a window: {command}</source>
        <translation>  将每小时运行一次，不开窗口：{command}</translation>
    </message>
    <message>
        <source>  The system starts: {command}</source>
        <translation>  系统启动：{command}</translation>
    </message>
    <message>
        <source>  The system would start: {command}</source>
        <translation>  系统将启动：{command}</translation>
    </message>
    <message>
        <source>  kept in: {place}</source>
        <translation>  位置：{place}</translation>
    </message>
    <message>
        <source>  {name}: {figure}</source>
        <translation>  {name}：{figure}</translation>
    </message>
    <message numerus="yes">
        <source>%n files in {folder} belong to nothing in the ledger or its history. They can be deleted by hand:</source>
        <translation>
            <numerusform>{folder} 中有 %n 个文件不属于账本及其历史中的任何内容，可以手动删除：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rows were left out for good and are in no figure: {files}</source>
        <translation>
            <numerusform>导入的 %n 行已永久忽略，没有计入任何指标：{files}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instalments of these loans lie in the past and the files hold no repayment for them, so they count as overdue. If they were paid, import with --paid-before DATE (after `zhihuan undo`, where needed).</source>
        <translation>
            <numerusform>这些借款有 %n 期已过还款日，而文件里没有对应的还款，因此按逾期计。如果都已还清，请带上 --paid-before DATE 导入（必要时先运行 `zhihuan undo`）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems in {ledger}. Keep the file, and go on with a copy from before that.</source>
        <translation>
            <numerusform>{ledger} 有 %n 处问题。请保留此文件，改用出问题之前的备份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things of the file differ from those of the same id in the ledger, which stay as they are. Import again with --prefer-file to take the file&apos;s.</source>
        <translation>
            <numerusform>文件中有 %n 项与账本里同一编号的内容不同，账本里的保持不变。要以文件为准，请加 --prefer-file 重新导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>--currency goes with --amount</source>
        <translation>--currency 须与 --amount 一起使用</translation>
    </message>
    <message>
        <source>--days does not go with --self-test.</source>
        <translation>--days 不能与 --self-test 同用。</translation>
    </message>
    <message>
        <source>--demo does not go with this: it needs your own ledger.</source>
        <translation>--demo 不能与此同用：这里需要您自己的账本。</translation>
    </message>
    <message>
        <source>--disclosed-as and --tolerance go with --disclosed</source>
        <translation>--disclosed-as 与 --tolerance 须与 --disclosed 同用</translation>
    </message>
    <message>
        <source>--fee is written NAME:HOW_MUCH:WHEN[:PAYEE], such as insurance:0.2%:each or service:500:deducted; “{text}” is not</source>
        <translation>--fee 写作 NAME:HOW_MUCH:WHEN[:PAYEE]，例如 insurance:0.2%:each 或 service:500:deducted；“{text}”不是这样写的</translation>
    </message>
    <message>
        <source>--flat-rate needs --received and --periods, or the amounts some other way</source>
        <translation>--flat-rate 须与 --received 和 --periods 同用，或以其他方式给出金额</translation>
    </message>
    <message>
        <source>--flows says everything: give no --received, --payment, --periods or --start with it</source>
        <translation>--flows 已包含全部信息：不要再给 --received、--payment、--periods 或 --start</translation>
    </message>
    <message>
        <source>--from goes with an amount alone</source>
        <translation>--from 只与金额一起用</translation>
    </message>
    <message>
        <source>--instalment is for the method level only</source>
        <translation>--instalment 只用于 level 方式</translation>
    </message>
    <message>
        <source>--limit goes with restored or partly</source>
        <translation>--limit 与 restored 或 partly 一起用</translation>
    </message>
    <message>
        <source>--lpr is for a loan with interest; the method {method} has none</source>
        <translation>--lpr 用于计息的借款；{method} 方式不计息</translation>
    </message>
    <message>
        <source>--lpr needs --reset, the day the rate is first set anew</source>
        <translation>--lpr 须同时给出 --reset，即首次重定价的日期</translation>
    </message>
    <message>
        <source>--lpr needs --spread, or the first rate with --annual-rate, from which it follows</source>
        <translation>--lpr 需要 --spread，或用 --annual-rate 给出首期利率，由它得出加点</translation>
    </message>
    <message>
        <source>--match looks for the contract itself: give no {option} with it</source>
        <translation>--match 会自行匹配合同，不能与 {option} 同用</translation>
    </message>
    <message>
        <source>--match needs --principal, --periods and --start; and the rate, if it is known</source>
        <translation>--match 需要 --principal、--periods 和 --start；知道利率时一并给出</translation>
    </message>
    <message>
        <source>--months lies between 1 and {most}</source>
        <translation>--months 应在 1 到 {most} 之间</translation>
    </message>
    <message>
        <source>--on and --limit go with --event</source>
        <translation>--on 和 --limit 与 --event 一起用</translation>
    </message>
    <message>
        <source>--on goes with --mark</source>
        <translation>--on 与 --mark 一起用</translation>
    </message>
    <message>
        <source>--plan says when what is due: give no --periods, --first-due or --due-day with it</source>
        <translation>--plan 已写明各期应还，不能再给 --periods、--first-due 或 --due-day</translation>
    </message>
    <message>
        <source>--private and --months go with a calendar (.ics)</source>
        <translation>--private 和 --months 只用于日历（.ics）</translation>
    </message>
    <message>
        <source>--spread and --reset go with --lpr 1y or 5y</source>
        <translation>--spread 与 --reset 须与 --lpr 1y 或 5y 同用</translation>
    </message>
    <message>
        <source>--step is written EVERY:PERCENT, such as 12:3%; “{text}” is not</source>
        <translation>--step 写作 EVERY:PERCENT，例如 12:3%；“{text}”不是这样写的</translation>
    </message>
    <message>
        <source>--successor goes with replaced</source>
        <translation>--successor 与 replaced 一起用</translation>
    </message>
    <message>
        <source>--what goes with tables: a .csv, a .zip or an .xlsx</source>
        <translation>--what 只用于表格：.csv、.zip 或 .xlsx</translation>
    </message>
    <message>
        <source>--{option} goes with --set</source>
        <translation>--{option} 要与 --set 一起用</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>ACT</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>APR (United States)</source>
        <translation>APR（美国）</translation>
    </message>
    <message>
        <source>APRC (European Union)</source>
        <translation>APRC（欧盟）</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>是否送达</translation>
    </message>
    <message>
        <source>As authorities count</source>
        <translation>按监管口径</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>By</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>提醒时间</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n rows with the ledger…</source>
        <translation>
            <numerusform>正在与账本比对 %n 条记录…</numerusform>
        </translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Copied to {path}.</source>
        <translation>已复制到 {path}。</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Effective rate</source>
        <translation>实际利率</translation>
    </message>
    <message>
        <source>Ended on {day}: {outcome}.</source>
        <translation>{day} 结束：{outcome}。</translation>
    </message>
    <message>
        <source>Enter the due day in the window; the lender&apos;s app shows it.</source>
        <translation>请在窗口里填写还款日，在机构的 App 里可以查到。</translation>
    </message>
    <message>
        <source>FAIL  {check}: {seen}</source>
        <translation>失败  {check}：{seen}</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>为谁</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n instalments, the last of {amount}.</source>
        <translation>
            <numerusform>求得：共 %n 期，末期 {amount}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: a principal of {amount}.</source>
        <translation>求得：本金 {amount}。</translation>
    </message>
    <message>
        <source>Found: a rate of {rate}.</source>
        <translation>求得：利率 {rate}。</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Got on</source>
        <translation>取得日</translation>
    </message>
    <message>
        <source>How it would be with the line is not said: it is in {currency}; nothing is converted.</source>
        <translation>额度仍在会怎样，这里不说：它以 {currency} 计，本程序不作换算。</translation>
    </message>
    <message>
        <source>Imported as one step; `zhihuan undo` takes it back whole.</source>
        <translation>已作为一步导入；用 `zhihuan undo` 可整个撤销。</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Left out of one figure or more:</source>
        <translation>未计入某些指标：</translation>
    </message>
    <message>
        <source>Left out, for nothing is converted: {names}.</source>
        <translation>未计入（不作换算）：{names}。</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Limit: {before} before, {after} after.</source>
        <translation>额度：之前 {before}，之后 {after}。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>计划日</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Mend these rows in the file and import it again; rows that were imported are recognised.</source>
        <translation>请在文件里更正这些行后重新导入；已导入的行会被识别出来。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低还款额</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>No application is recorded.</source>
        <translation>没有记录申请。</translation>
    </message>
    <message numerus="yes">
        <source>No channel took %n notices: there is no desktop session to show them, or it refused. They stay to be told by the next tick or the window.</source>
        <translation>
            <numerusform>有 %n 条提醒没能送达：没有可显示通知的桌面，或者桌面拒绝了。下次运行 tick 或打开窗口时会再提醒。</numerusform>
        </translation>
    </message>
    <message>
        <source>No credit line is recorded.</source>
        <translation>没有记录额度。</translation>
    </message>
    <message>
        <source>No credit line was lost: there is no recovery case.</source>
        <translation>没有额度被关停、冻结或降额：没有恢复事项。</translation>
    </message>
    <message>
        <source>No figure of the household is recorded.</source>
        <translation>没有记录家庭数据。</translation>
    </message>
    <message>
        <source>No guarantee is recorded.</source>
        <translation>没有记录担保。</translation>
    </message>
    <message>
        <source>No income is recorded.</source>
        <translation>没有记录收入。</translation>
    </message>
    <message>
        <source>No loan is recorded. `zhihuan import FILE` reads some in.</source>
        <translation>没有记录借款。可用 `zhihuan import FILE` 导入。</translation>
    </message>
    <message>
        <source>No notice can reach you from here. The window&apos;s list says what is due all the same.</source>
        <translation>从这里无法向您发出通知。窗口里的清单照样列出到期的款项。</translation>
    </message>
    <message>
        <source>No usual contract comes near these rows. Check the amount lent, and give the rate if you know it.</source>
        <translation>没有哪种常见合同与这些行接近。请核对借款金额；知道利率时请一并给出。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is due within %n days.</source>
        <translation>
            <numerusform>未来 %n 天没有待还。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known to be due within %n days.</source>
        <translation>
            <numerusform>未来 %n 天没有已知的待还。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the ledger is as it was.</source>
        <translation>没有新内容：账本未变。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of these %n files was imported. Mend or leave out what cannot be read.</source>
        <translation>
            <numerusform>这 %n 个文件都没有导入。请先更正或去掉无法读取的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to tell.</source>
        <translation>没有要提醒的。</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was told in the last %n days.</source>
        <translation>
            <numerusform>最近 %n 天没有发出提醒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing will be told up to {day}.</source>
        <translation>到{day}为止没有提醒。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Of {amount} on {day} only {needed} is needed: then nothing is owed.</source>
        <translation>{day} 的 {amount} 中只需 {needed}，此后即无欠款。</translation>
    </message>
    <message>
        <source>Only looked at: the ledger is as it was.</source>
        <translation>只是查看：账本未变。</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Owed on credit lines: {amount}</source>
        <translation>额度欠款合计：{amount}</translation>
    </message>
    <message>
        <source>Owed on loans: {amount}</source>
        <translation>借款欠款合计：{amount}</translation>
    </message>
    <message>
        <source>Paid at the start: {amount}.</source>
        <translation>放款日支付：{amount}。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Password of {name}: </source>
        <translation>{name} 的密码：</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划收支</translation>
    </message>
    <message>
        <source>Points off</source>
        <translation>相差（百分点）</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Quoted: {quoted}, {yearly} a year. As less is owed each time, it truly costs {true}.</source>
        <translation>标示利率：{quoted}，即每年 {yearly}。因欠款逐期减少，真实成本为 {true}。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Rate today</source>
        <translation>当前利率</translation>
    </message>
    <message>
        <source>Reading {name}: {percent} %</source>
        <translation>正在读取 {name}：{percent}%</translation>
    </message>
    <message>
        <source>Received {received}, paid {paid}: {difference} less</source>
        <translation>收到 {received}，付出 {paid}：少付 {difference}</translation>
    </message>
    <message>
        <source>Received {received}, paid {paid}: {difference} more</source>
        <translation>收到 {received}，付出 {paid}：多付 {difference}</translation>
    </message>
    <message>
        <source>Received: {amount}, for {kept} is kept back.</source>
        <translation>实收：{amount}，因为预先扣除了 {kept}。</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Seen on {day}; ratios over the income of {month}</source>
        <translation>截至 {day}；各比率以 {month}的收入计</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Since {day}. {reason} ({confidence}).</source>
        <translation>始于 {day}。{reason}（{confidence}）。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>账单状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The case is taken out; what happened to the line stays.</source>
        <translation>事项已删除；额度账户发生过的事仍保留。</translation>
    </message>
    <message>
        <source>The platform said: “{words}”</source>
        <translation>平台的说法：“{words}”</translation>
    </message>
    <message>
        <source>The rate {text} is taken as {rate}. Write it with % to be sure.</source>
        <translation>利率 {text} 按 {rate} 理解。加上 % 就不会有歧义。</translation>
    </message>
    <message>
        <source>The spread is {spread}: the rate of {rate} less the LPR of {day}, {lpr}.</source>
        <translation>加点为 {spread}：利率 {rate} 减去 {day} 的 LPR {lpr}。</translation>
    </message>
    <message>
        <source>Their limit</source>
        <translation>其上限</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>There is no channel to try here.</source>
        <translation>这里没有可以试的通知途径。</translation>
    </message>
    <message>
        <source>There was no ledger at {ledger}; an empty one was made.</source>
        <translation>{ledger} 处没有账本，已新建一个空账本。</translation>
    </message>
    <message>
        <source>These are the movements. --what takes another table; a .zip or .xlsx holds all of them.</source>
        <translation>这是全部流水。--what 可选其他表格；.zip 或 .xlsx 包含所有表格。</translation>
    </message>
    <message>
        <source>To owe nothing more on {day}: {total}</source>
        <translation>{day} 全部还清需要：{total}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待还</translation>
    </message>
    <message numerus="yes">
        <source>To pay within %n days: {amount}</source>
        <translation>
            <numerusform>未来 %n 天待还：{amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>To set it: zhihuan timer install</source>
        <translation>设置方法：zhihuan timer install</translation>
    </message>
    <message>
        <source>To switch it on: zhihuan autostart on</source>
        <translation>打开方法：zhihuan autostart on</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Trying what moves {line} most: {percent} %</source>
        <translation>正在试算什么最能推动{line}：{percent} %</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>VERB</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>需要日</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What is left out is remembered as one step; `zhihuan undo` takes it back.</source>
        <translation>已作为一步记下忽略了哪些行；用 `zhihuan undo` 可以撤销。</translation>
    </message>
    <message>
        <source>What moves it most:</source>
        <translation>最能推动条件的做法：</translation>
    </message>
    <message>
        <source>What you owe: dues, true cost, danger, the way back.</source>
        <translation>您的欠款：待还、真实成本、风险与额度恢复。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where all dates of a file are written the same way round, say which with --date-order day-first, month-first or year-first.</source>
        <translation>如果文件里的日期都按同一种顺序写，请用 --date-order 说明：day-first（日在前）、month-first（月在前）或 year-first（年在前）。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Without a verb the window opens. Exit codes: 0 done, 1 yours to mend, 2 wrong use, 3 the machine&apos;s fault.</source>
        <translation>不带命令时打开窗口。退出码：0 完成，1 需要您更正，2 用法有误，3 电脑环境的问题。</translation>
    </message>
    <message>
        <source>XIRR (by real days)</source>
        <translation>XIRR（按实际日期）</translation>
    </message>
    <message>
        <source>Zhihuan does not work here: see FAIL above.</source>
        <translation>知还在此环境中无法正常工作：见上面的“失败”。</translation>
    </message>
    <message>
        <source>Zhihuan works here.</source>
        <translation>知还在此环境中工作正常。</translation>
    </message>
    <message>
        <source>a .csv holds one table; all of them go into a .zip or an .xlsx</source>
        <translation>一个 .csv 只放一张表格；全部表格请用 .zip 或 .xlsx</translation>
    </message>
    <message>
        <source>a .json holds the whole ledger; --as-of does not go with it</source>
        <translation>.json 包含整个账本，不能与 --as-of 同用</translation>
    </message>
    <message>
        <source>a .pdf or an .xlsx</source>
        <translation>一个 .pdf 或 .xlsx 文件</translation>
    </message>
    <message>
        <source>a certain one, as the JSON answer names it</source>
        <translation>指定某一条，编号见 JSON 输出</translation>
    </message>
    <message>
        <source>a fee on what is left needs a contract: give --principal and a rate</source>
        <translation>按剩余本金收取的费用需要完整的合同：请给出 --principal 和利率</translation>
    </message>
    <message>
        <source>a file whose first line is the archives&apos; password</source>
        <translation>第一行写着压缩包密码的文件</translation>
    </message>
    <message>
        <source>a line was lost: record it, and open its case</source>
        <translation>额度没了：记录下来并建立事项</translation>
    </message>
    <message>
        <source>a month (IRR)</source>
        <translation>每月（IRR）</translation>
    </message>
    <message>
        <source>a period (IRR)</source>
        <translation>每期（IRR）</translation>
    </message>
    <message>
        <source>a plan without a ledger</source>
        <translation>不用账本，直接算还款计划</translation>
    </message>
    <message>
        <source>a rate that follows the LPR</source>
        <translation>随 LPR 浮动的利率</translation>
    </message>
    <message>
        <source>add a condition, change its target or remove it</source>
        <translation>添加条件、修改目标或移除</translation>
    </message>
    <message>
        <source>all that is recorded was still so on that day</source>
        <translation>到那一天，所记录的一切仍然如此</translation>
    </message>
    <message>
        <source>all that is to be paid, as the lender states it</source>
        <translation>机构写明的应还总额</translation>
    </message>
    <message>
        <source>an amount, a share of the principal (0.2%%) or of what is left (0.2%%left), taken {choices}; may be repeated</source>
        <translation>金额、占本金的比例（0.2%%）或占剩余本金的比例（0.2%%left），收取时间为 {choices}；可重复给出</translation>
    </message>
    <message>
        <source>an odd first period&apos;s interest: added to the first instalment, taken up by the last, or spread over all (added)</source>
        <translation>首期天数不规整时的利息：加到第一期（added）、由最后一期承担（absorbed），或分摊到各期（spread）；不写即 added</translation>
    </message>
    <message>
        <source>and every so many months after: 1, 3, 6 or 12 (12)</source>
        <translation>此后每隔几个月重定价：1、3、6 或 12（12）</translation>
    </message>
    <message>
        <source>another ledger than the usual one</source>
        <translation>改用另一个账本</translation>
    </message>
    <message>
        <source>answer with one JSON document on standard output</source>
        <translation>在标准输出给出一份 JSON</translation>
    </message>
    <message>
        <source>applications: list them, note one or remove it</source>
        <translation>申请：列出、记录或移除</translation>
    </message>
    <message>
        <source>as seen on that day (2026-01-31)</source>
        <translation>以那一天为准（2026-01-31）</translation>
    </message>
    <message>
        <source>ask again about rows left out for good (12,15-18 or all)</source>
        <translation>重新询问已永久忽略的行（12,15-18 或 all）</translation>
    </message>
    <message>
        <source>beside what the lender says</source>
        <translation>与机构的说法对照</translation>
    </message>
    <message>
        <source>bring the last undone step back</source>
        <translation>重做刚撤销的一步</translation>
    </message>
    <message>
        <source>by when an answer was promised; &apos;&apos; for none</source>
        <translation>承诺答复的日期；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>by which way (phone)</source>
        <translation>通过什么渠道（phone）</translation>
    </message>
    <message>
        <source>change it, or only say how it stands (status)</source>
        <translation>更改，或只查看现状（status）</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>真实成本</translation>
    </message>
    <message>
        <source>count instalments of new loans due before that day as paid</source>
        <translation>新借款在该日之前到期的各期，按已还计</translation>
    </message>
    <message>
        <source>debt to income, lenders, warnings with their reasons</source>
        <translation>债务收入比、机构数与预警，并说明原因</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>effective a year (compounded)</source>
        <translation>实际利率，年（计入复利）</translation>
    </message>
    <message>
        <source>either --set or --remove, not both</source>
        <translation>--set 和 --remove 只能用一个</translation>
    </message>
    <message>
        <source>either equal payments (--received, --payment) or a contract (--principal, a rate): not both</source>
        <translation>等额付款（--received、--payment）与合同（--principal、利率）只能选一种</translation>
    </message>
    <message>
        <source>equal payments</source>
        <translation>等额付款</translation>
    </message>
    <message>
        <source>essential spending, cash at hand, property fee: as told</source>
        <translation>必要支出、可用现金、物业费：填写的数据</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>fees of later instalments stay due when it is repaid early</source>
        <translation>提前还款后，后续各期的费用仍须支付</translation>
    </message>
    <message>
        <source>find the number of instalments first, then give --periods with what happens later</source>
        <translation>请先求出期数，再用 --periods 加上后来的变动</translation>
    </message>
    <message>
        <source>for the method balloon: what the last due leaves to pay</source>
        <translation>用于 balloon 方式：留到末期归还的剩余本金</translation>
    </message>
    <message>
        <source>for the method flat: the fee of one period, such as 0.6%%</source>
        <translation>用于 flat（等本等息）：每期费率，例如 0.6%%</translation>
    </message>
    <message>
        <source>for the method graduated: after every so many instalments so much more (12:3%% or 12:-3%%)</source>
        <translation>用于 graduated 方式：每隔几期增减多少（12:3%% 或 12:-3%%）</translation>
    </message>
    <message>
        <source>for the method plan: the lender&apos;s own rows, lines of date,principal,interest[,fee]</source>
        <translation>用于 plan 方式：机构给出的各期明细，每行依次为日期、本金、利息和费用（可省）：date,principal,interest[,fee]</translation>
    </message>
    <message>
        <source>from that day on (the first of this month)</source>
        <translation>从那一天起（默认本月 1 日）</translation>
    </message>
    <message>
        <source>give --received, --payment and --periods, or --flows FILE, or a contract (--principal)</source>
        <translation>请给出 --received、--payment 和 --periods，或 --flows FILE，或一份合同（--principal）</translation>
    </message>
    <message>
        <source>give one rate, not several: {options}</source>
        <translation>只能给一个利率，不能同时给：{options}</translation>
    </message>
    <message>
        <source>guarantees given: list them, note one or remove it</source>
        <translation>对外担保：列出、记录或移除</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交给系统</translation>
    </message>
    <message>
        <source>how 03/04/05 is meant where a file&apos;s dates do not tell</source>
        <translation>文件里的日期看不出顺序时，03/04/05 该怎么理解</translation>
    </message>
    <message>
        <source>how a condition stood that no record shows: {kinds}</source>
        <translation>记录中看不到的条件当时如何：{kinds}</translation>
    </message>
    <message>
        <source>how days count (30/360): {choices}</source>
        <translation>天数的算法（30/360）：{choices}</translation>
    </message>
    <message>
        <source>how days count in an odd first period, where otherwise</source>
        <translation>首期不是整期时另用的天数算法</translation>
    </message>
    <message>
        <source>how far off it may be (0.125%%, an eighth of a point)</source>
        <translation>允许的误差（0.125%%，即八分之一个百分点）</translation>
    </message>
    <message>
        <source>how interest becomes whole coins (half-up)</source>
        <translation>利息如何取整到分（half-up）</translation>
    </message>
    <message>
        <source>how interest is counted and rounded</source>
        <translation>利息如何计算与取整</translation>
    </message>
    <message>
        <source>how it comes; a bonus counts in no month (regular)</source>
        <translation>到账方式；奖金不计入任何月份（regular）</translation>
    </message>
    <message>
        <source>how it is repaid</source>
        <translation>如何偿还</translation>
    </message>
    <message>
        <source>how many days ahead (30)</source>
        <translation>往后多少天（30）</translation>
    </message>
    <message>
        <source>how many days ahead (31)</source>
        <translation>往后看多少天（31）</translation>
    </message>
    <message>
        <source>how many instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>how many steps (20)</source>
        <translation>显示多少步（20）</translation>
    </message>
    <message>
        <source>how much each time</source>
        <translation>每次多少</translation>
    </message>
    <message>
        <source>how often (monthly)</source>
        <translation>多久还一次（monthly）</translation>
    </message>
    <message>
        <source>how the files&apos; characters are written, such as gb18030</source>
        <translation>文件所用的字符编码，例如 gb18030</translation>
    </message>
    <message>
        <source>how the instalment becomes whole coins (half-up)</source>
        <translation>每期金额如何取整到分（half-up）</translation>
    </message>
    <message>
        <source>how you know the reason (unknown)</source>
        <translation>原因从何得知（unknown）</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>ics: how many months ahead (24)</source>
        <translation>ics：包含今后几个月（24）</translation>
    </message>
    <message>
        <source>ics: no amounts and no names</source>
        <translation>ics：不写金额和名称</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in place of --principal, the rate or --periods, which is found from it (level only)</source>
        <translation>代替 --principal、利率或 --periods 中的一个，由它求出（只限 level）</translation>
    </message>
    <message>
        <source>its day, or the first of them (today)</source>
        <translation>日期，或首次日期（今天）</translation>
    </message>
    <message>
        <source>its fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>its rate: one of these</source>
        <translation>利率：任选其一</translation>
    </message>
    <message>
        <source>json: where the ledger holds another version, take the file&apos;s</source>
        <translation>json：账本里的内容不同时，以文件为准</translation>
    </message>
    <message>
        <source>keep a copy of this file beside the ledger; &apos;&apos; for none</source>
        <translation>把该文件的副本保存在账本旁边；&apos;&apos; 表示不要文件</translation>
    </message>
    <message>
        <source>lay a copy of the kept file in that folder</source>
        <translation>把保存的文件复制一份到该文件夹</translation>
    </message>
    <message>
        <source>leave rows that need a decision out for good, by line (12,15-18) or all of them (all)</source>
        <translation>按行号（12,15-18）或全部（all）永久忽略待确认的行</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>let the system&apos;s own timer run tick each hour</source>
        <translation>让系统的定时任务每小时运行一次 tick</translation>
    </message>
    <message>
        <source>line {line} needs no decision</source>
        <translation>第 {line} 行不需要确认</translation>
    </message>
    <message>
        <source>line {line} was not left out for good</source>
        <translation>第 {line} 行没有被永久忽略</translation>
    </message>
    <message>
        <source>lines of date,amount: received above zero, paid below</source>
        <translation>每行“日期,金额”：收到为正，付出为负</translation>
    </message>
    <message>
        <source>log a talk or letter, or the answer to it</source>
        <translation>记录一次沟通或信函，或对它的答复</translation>
    </message>
    <message>
        <source>months in which it did not come: 2026-02,2026-05; &apos;&apos; for none</source>
        <translation>没有到账的月份：2026-02,2026-05；没有则填 &apos;&apos;</translation>
    </message>
    <message>
        <source>no LPR of {day} is known here: give --spread</source>
        <translation>没有 {day} 的 LPR 数据：请用 --spread 给出加点</translation>
    </message>
    <message>
        <source>no LPR of {day} is known here: give the first rate with --annual-rate</source>
        <translation>尚未录入 {day} 适用的 LPR：请用 --annual-rate 给出初始利率</translation>
    </message>
    <message>
        <source>nominal a year (12 × the month)</source>
        <translation>名义利率，年（12 × 每月）</translation>
    </message>
    <message>
        <source>nominal a year ({count} × the period)</source>
        <translation>每年名义利率（{count} × 每期）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not computable</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>note a document, and keep its file beside the ledger</source>
        <translation>登记材料，并把文件保存在账本旁边</translation>
    </message>
    <message>
        <source>note a guarantee for somebody&apos;s debt, or correct it</source>
        <translation>记录为他人债务的担保，或更正它</translation>
    </message>
    <message>
        <source>note a monthly income, or tell more of one</source>
        <translation>记下一项月收入，或补充一项</translation>
    </message>
    <message>
        <source>note an application, or correct the one of that day</source>
        <translation>记录一次申请，或更正那天的申请</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>系统通知</translation>
    </message>
    <message>
        <source>of a day, such as 0.05%% or 万5</source>
        <translation>每天，例如 0.05%% 或万分之五</translation>
    </message>
    <message>
        <source>of a month, such as 0.5%%</source>
        <translation>每月，例如 0.5%%</translation>
    </message>
    <message>
        <source>of every amount typed (CNY); JPY, USD, KWD and so on</source>
        <translation>所有金额的币种（CNY）；JPY、USD、KWD 等</translation>
    </message>
    <message>
        <source>of it penalty</source>
        <translation>其中罚息</translation>
    </message>
    <message>
        <source>of what is repaid early, at least so much, in the first so many months (1%%:500:36)</source>
        <translation>提前还款额的比例、最低金额、收取的月数（1%%:500:36）</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>ok    {check}: {seen}</source>
        <translation>正常  {check}：{seen}</translation>
    </message>
    <message>
        <source>one of: {choices} (level, or what --fee-rate, --balloon, --step or --plan ask for)</source>
        <translation>可选：{choices}（level，或由 --fee-rate、--balloon、--step、--plan 决定）</translation>
    </message>
    <message>
        <source>one table only (csv: entries; otherwise all)</source>
        <translation>只要一张表格（csv 默认 entries，其余默认全部）</translation>
    </message>
    <message>
        <source>only say what would be imported</source>
        <translation>只说明会导入什么</translation>
    </message>
    <message>
        <source>open in the tray</source>
        <translation>打开后收进系统托盘</translation>
    </message>
    <message>
        <source>open sample data in a temporary ledger</source>
        <translation>用临时账本打开示例数据</translation>
    </message>
    <message>
        <source>or dated amounts</source>
        <translation>或有日期的金额</translation>
    </message>
    <message>
        <source>plan a step, or note that it was done</source>
        <translation>计划一个步骤，或记为已完成</translation>
    </message>
    <message>
        <source>rate:4.1%%[:keep], extend:6, holiday:3:paid|capitalised|waived[:within] or restructure:METHOD:RATE:N[:FIRST_DUE[:PRINCIPAL]]; may be repeated</source>
        <translation>rate:4.1%%[:keep]、extend:6、holiday:3:paid|capitalised|waived[:within] 或 restructure:METHOD:RATE:N[:FIRST_DUE[:PRINCIPAL]]（末项为重新约定的本金）；可重复给出</translation>
    </message>
    <message>
        <source>read files into the ledger, as one step</source>
        <translation>把文件一次导入账本</translation>
    </message>
    <message>
        <source>record how a case ended</source>
        <translation>记录事项的结果</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>remove a guarantee</source>
        <translation>移除一笔担保</translation>
    </message>
    <message>
        <source>remove an income</source>
        <translation>移除一项收入</translation>
    </message>
    <message>
        <source>remove the application of that day, or the newest</source>
        <translation>移除那天的申请，不填日期则移除最新的</translation>
    </message>
    <message>
        <source>remove the figure of that day, or the newest</source>
        <translation>移除那天的数据，不填日期则移除最新的</translation>
    </message>
    <message>
        <source>repay early: the same instalment, or the same end</source>
        <translation>提前还款：每期还款不变而缩短年限，或期限不变而减少每期还款</translation>
    </message>
    <message>
        <source>replace a file that stands there already</source>
        <translation>覆盖已有的文件</translation>
    </message>
    <message>
        <source>replaced: the line that took its place, if it is recorded</source>
        <translation>replaced：接替的额度账户（如已记录）</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>资源文件</translation>
    </message>
    <message>
        <source>restored, partly: the limit it has now</source>
        <translation>restored、partly：现在的额度</translation>
    </message>
    <message>
        <source>say why the line was lost</source>
        <translation>说明额度为何没了</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>several contacts wait for an answer: use --id</source>
        <translation>有多条联系记录在等答复：请用 --id 指定</translation>
    </message>
    <message>
        <source>show where in the code a bug struck</source>
        <translation>显示程序出错的代码位置</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>start at login, in the tray</source>
        <translation>登录时启动，收在系统托盘里</translation>
    </message>
    <message>
        <source>such as 12000 or 1.2万</source>
        <translation>例如 12000 或 1.2万</translation>
    </message>
    <message>
        <source>such as 4.9%% or 0.049</source>
        <translation>例如 4.9%% 或 0.049</translation>
    </message>
    <message>
        <source>take a case out of the ledger with all that hangs on it</source>
        <translation>从账本中删除事项及其所有内容</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>take the condition out</source>
        <translation>移除该条件</translation>
    </message>
    <message>
        <source>take the contact out; its documents stay</source>
        <translation>移除该联系记录；其材料保留</translation>
    </message>
    <message>
        <source>take the document out; its file stays</source>
        <translation>移除该材料；其文件保留</translation>
    </message>
    <message>
        <source>take the end of a case back: it goes on</source>
        <translation>收回恢复事项的结束：继续进行</translation>
    </message>
    <message>
        <source>take the files for this layout</source>
        <translation>指定文件的格式</translation>
    </message>
    <message>
        <source>take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>take the step out</source>
        <translation>移除该步骤</translation>
    </message>
    <message>
        <source>tell a figure, or correct it: {kinds}</source>
        <translation>填写一项数据，或更正它：{kinds}</translation>
    </message>
    <message>
        <source>tell a test notice by every channel</source>
        <translation>由每个途径发一条测试通知</translation>
    </message>
    <message>
        <source>tell more of a case: what was said, what is still so</source>
        <translation>补充事项情况：平台说了什么、哪些仍然如此</translation>
    </message>
    <message>
        <source>tell what is due, once, without a window</source>
        <translation>不开窗口，提醒一次到期的还款</translation>
    </message>
    <message>
        <source>the amount is another from that day on; before, it stays</source>
        <translation>从这天起金额不同；之前的不变</translation>
    </message>
    <message>
        <source>the amount was typed wrongly: correct it from the beginning</source>
        <translation>金额当时填错了：从头更正</translation>
    </message>
    <message>
        <source>the charge of a period on the first principal (0.6%%)</source>
        <translation>每期按原本金收取的费率（0.6%%）</translation>
    </message>
    <message>
        <source>the contact it belongs to; &apos;&apos; for none</source>
        <translation>所属的联系记录；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>the contract&apos;s day of the month; 31 is a month&apos;s last</source>
        <translation>合同约定的每月还款日；31 表示月末</translation>
    </message>
    <message>
        <source>the credit lines, open and closed</source>
        <translation>各个额度，包括已关停的</translation>
    </message>
    <message>
        <source>the day (today)</source>
        <translation>日期（今天）</translation>
    </message>
    <message>
        <source>the day from which it holds (today)</source>
        <translation>从哪天起算（今天）</translation>
    </message>
    <message>
        <source>the day it came (today, with --file); &apos;&apos; for none</source>
        <translation>取得日期（用 --file 时为今天）；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>the day it came (today, with --reply)</source>
        <translation>答复日期（用 --reply 时为今天）</translation>
    </message>
    <message>
        <source>the day it happened (today)</source>
        <translation>发生日期（今天）</translation>
    </message>
    <message>
        <source>the day it is meant for; &apos;&apos; for none</source>
        <translation>计划日期；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>the day it is to be there; &apos;&apos; for none</source>
        <translation>需要备齐的日期；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>the day it was done; &apos;&apos; where it is still to do</source>
        <translation>完成日期；&apos;&apos; 表示尚未完成</translation>
    </message>
    <message>
        <source>the day of it (today)</source>
        <translation>日期（今天）</translation>
    </message>
    <message>
        <source>the day of that mark (today)</source>
        <translation>该情况的日期（今天）</translation>
    </message>
    <message>
        <source>the day of the application (today)</source>
        <translation>申请日期（今天）</translation>
    </message>
    <message>
        <source>the day the money comes (2026-01-31)</source>
        <translation>放款日（2026-01-31）</translation>
    </message>
    <message>
        <source>the day the money comes (today)</source>
        <translation>放款日（今天）</translation>
    </message>
    <message>
        <source>the fee “{text}” says “{when}” for when it is taken; choose from {choices}</source>
        <translation>费用“{text}”的收取时间写作“{when}”；只能是 {choices}</translation>
    </message>
    <message>
        <source>the file; its ending is the format</source>
        <translation>要写的文件，扩展名决定格式</translation>
    </message>
    <message>
        <source>the first due date (a period after --start)</source>
        <translation>首次还款日（--start 之后一期）</translation>
    </message>
    <message>
        <source>the institution said that a complaint takes longer (none)</source>
        <translation>机构告知投诉处理需延长（none）</translation>
    </message>
    <message>
        <source>the language it is written in (the program&apos;s)</source>
        <translation>所用语言（程序的语言）</translation>
    </message>
    <message>
        <source>the last day of a monthly one; &apos;&apos; for none</source>
        <translation>每月收支的最后日期；&apos;&apos; 表示没有</translation>
    </message>
    <message>
        <source>the last steps</source>
        <translation>最近的步骤</translation>
    </message>
    <message>
        <source>the lender&apos;s own plan</source>
        <translation>机构给出的还款计划</translation>
    </message>
    <message>
        <source>the limit that is left of a cut</source>
        <translation>降额后的额度</translation>
    </message>
    <message>
        <source>the line&apos;s name or id</source>
        <translation>额度账户的名称或编号</translation>
    </message>
    <message>
        <source>the line&apos;s name or id, or the case&apos;s own id</source>
        <translation>额度账户的名称或编号，或事项的编号</translation>
    </message>
    <message>
        <source>the method flat needs --fee-rate, the fee of one period</source>
        <translation>flat（等本等息）需要 --fee-rate，即每期费率</translation>
    </message>
    <message>
        <source>the method flat needs --fee-rate, the fee of one period on the first principal: if {option} {rate} is a flat quote, give --fee-rate {fee} in its place</source>
        <translation>flat（等本等息）需要 --fee-rate，即按最初本金计算的每期费率：如果 {option} {rate} 是这种费率的报价，请改用 --fee-rate {fee}</translation>
    </message>
    <message>
        <source>the method flat takes --fee-rate, and no --annual-rate</source>
        <translation>flat（等本等息）用 --fee-rate，不用 --annual-rate</translation>
    </message>
    <message>
        <source>the method interest-free takes no rate; give fees with --fee</source>
        <translation>interest-free 方式没有利率；费用请用 --fee 给出</translation>
    </message>
    <message>
        <source>the method {method} needs {option}</source>
        <translation>{method} 方式需要 {option}</translation>
    </message>
    <message>
        <source>the money it is in (the line&apos;s)</source>
        <translation>所用币种（默认与额度相同）</translation>
    </message>
    <message>
        <source>the month of debt to income (that day&apos;s own)</source>
        <translation>债务收入比的月份（默认那一天所在的月）</translation>
    </message>
    <message>
        <source>the number given to it</source>
        <translation>对方给的编号</translation>
    </message>
    <message>
        <source>the value to reach: a number, or a share such as 50%%</source>
        <translation>要达到的数值：数字，或如 50%% 的比例</translation>
    </message>
    <message>
        <source>the way back after a line was lost: ask, tell, log</source>
        <translation>额度关停之后的恢复之路：查询、补充、记录</translation>
    </message>
    <message>
        <source>the yearly cost the lender states (18%%)</source>
        <translation>机构写明的年化成本（18%%）</translation>
    </message>
    <message>
        <source>there are several cases: name one with --case</source>
        <translation>有多个事项：请用 --case 指定</translation>
    </message>
    <message>
        <source>there is no profile “{profile}”; there are {known}</source>
        <translation>没有名为“{profile}”的格式；可选的有：{known}</translation>
    </message>
    <message>
        <source>there is no recovery case: nothing to pack</source>
        <translation>没有恢复事项，无可打包</translation>
    </message>
    <message>
        <source>three or more of the lender&apos;s rows: which way of counting and rounding makes them to the cent</source>
        <translation>机构计划中的三行以上：找出一分不差的计息与取整方式</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>true cost without a ledger</source>
        <translation>不用账本，直接算真实成本</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>up to that day (still running)</source>
        <translation>到那一天为止（默认仍在继续）</translation>
    </message>
    <message>
        <source>what a small business means to take in or pay out</source>
        <translation>小生意计划的收入或支出</translation>
    </message>
    <message>
        <source>what came of it (unknown)</source>
        <translation>结果（unknown）</translation>
    </message>
    <message>
        <source>what for; it says by when an answer is owed (question)</source>
        <translation>事由；决定何时应当答复（question）</translation>
    </message>
    <message>
        <source>what happened; without it, the newest loss on record</source>
        <translation>发生了什么；不写则取记录中最近的一次关停、冻结或降额</translation>
    </message>
    <message>
        <source>what happens later</source>
        <translation>后来的变动</translation>
    </message>
    <message>
        <source>what is added to it (-0.3%%)</source>
        <translation>在其上加减的点数（-0.3%%）</translation>
    </message>
    <message>
        <source>what is borrowed</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>what is earned each month: list it, note it or remove it</source>
        <translation>每月的收入：查看、记录或移除</translation>
    </message>
    <message>
        <source>what is left out: names, or all but figures (nothing)</source>
        <translation>省略什么：名称，或除数字以外的一切（nothing）</translation>
    </message>
    <message>
        <source>what is overdue and what falls due</source>
        <translation>已逾期的和即将到期的</translation>
    </message>
    <message>
        <source>what is owed on each loan</source>
        <translation>每笔借款还欠多少</translation>
    </message>
    <message>
        <source>what is paid each time</source>
        <translation>每次支付的金额</translation>
    </message>
    <message>
        <source>what it costs to pay everything off that day</source>
        <translation>当天全部还清需要多少</translation>
    </message>
    <message>
        <source>what it is (income)</source>
        <translation>是哪种收支（income，收入）</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>what of it does not count, for caution, such as 20%% (0)</source>
        <translation>审慎起见不计入的比例，如 20%%（0）</translation>
    </message>
    <message>
        <source>what the answer says</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>what the lender says that figure is</source>
        <translation>机构称该数字是哪一种</translation>
    </message>
    <message>
        <source>what the platform said, in its words</source>
        <translation>平台的原话</translation>
    </message>
    <message>
        <source>what was kept back from it</source>
        <translation>从中预先扣除的金额</translation>
    </message>
    <message>
        <source>what was lent</source>
        <translation>放款金额</translation>
    </message>
    <message>
        <source>what was promised</source>
        <translation>承诺了什么</translation>
    </message>
    <message>
        <source>what will be told, and what was told and arrived</source>
        <translation>将要提醒什么，提醒过什么、是否送达</translation>
    </message>
    <message>
        <source>what you asked, in your words</source>
        <translation>您的诉求</translation>
    </message>
    <message>
        <source>when it begins</source>
        <translation>何时开始</translation>
    </message>
    <message>
        <source>when it is first set anew</source>
        <translation>首次重定价的日期</translation>
    </message>
    <message>
        <source>whether each month (no)</source>
        <translation>是否每月（no）</translation>
    </message>
    <message>
        <source>whether it is your own or somebody else&apos;s in the household</source>
        <translation>是本人的还是家庭其他成员的收入</translation>
    </message>
    <message>
        <source>whether its day could be agreed otherwise (yes)</source>
        <translation>日期能否另行商定（yes）</translation>
    </message>
    <message>
        <source>whether the amount is after tax (net) or before it</source>
        <translation>金额是税后（net）还是税前</translation>
    </message>
    <message>
        <source>whether the ledger file is whole</source>
        <translation>账本文件是否完好</translation>
    </message>
    <message>
        <source>whether the line carried a business&apos;s working capital (no)</source>
        <translation>该额度是否用作生意周转（no）</translation>
    </message>
    <message>
        <source>whether this installation works</source>
        <translation>此次安装能否正常工作</translation>
    </message>
    <message>
        <source>which LPR; the first rate is that day&apos;s, or --annual-rate</source>
        <translation>哪一种 LPR；初始利率取放款日适用的 LPR，或由 --annual-rate 给出</translation>
    </message>
    <message>
        <source>which case, where there is more than one</source>
        <translation>哪个事项（有多个时）</translation>
    </message>
    <message>
        <source>who lent the money</source>
        <translation>放款机构</translation>
    </message>
    <message>
        <source>who spoke for the lender</source>
        <translation>机构一方是谁</translation>
    </message>
    <message>
        <source>whose account the files are from</source>
        <translation>文件属于谁的账户</translation>
    </message>
    <message>
        <source>why they looked at the credit report (loan)</source>
        <translation>为什么查询征信（loan）</translation>
    </message>
    <message>
        <source>why, as far as you know (unknown)</source>
        <translation>您所知的原因（unknown）</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>words of your own</source>
        <translation>自己的备注</translation>
    </message>
    <message>
        <source>write a case down for an appeal or an adviser: pdf or xlsx</source>
        <translation>把事项写成文件，供申诉或咨询之用：pdf 或 xlsx</translation>
    </message>
    <message>
        <source>write the ledger to a file: csv, zip, xlsx, ics or json</source>
        <translation>把账本导出为文件：csv、zip、xlsx、ics 或 json</translation>
    </message>
    <message>
        <source>{amount} early on {day}: {words}</source>
        <translation>{day} 提前还 {amount}：{words}</translation>
    </message>
    <message>
        <source>{amount} is owed on {name}, but its due day is unknown: it may be due any day.</source>
        <translation>{name}欠 {amount}，但还款日未知：随时可能到期。</translation>
    </message>
    <message>
        <source>{condition}: {words}</source>
        <translation>{condition}：{words}</translation>
    </message>
    <message numerus="yes">
        <source>{fact}: told {day}, %n days ago; it may be another now.</source>
        <translation>
            <numerusform>{fact}：{day}记录，距今 %n 天，现在可能已不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} 已写好。</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n items written.</source>
        <translation>
            <numerusform>{file}：已写入 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: a ledger</source>
        <translation>{file}：账本</translation>
    </message>
    <message>
        <source>{kind} is no figure; there are {kinds}</source>
        <translation>没有 {kind} 这项数据；可填 {kinds}</translation>
    </message>
    <message>
        <source>{kind} is shown by the records; there are {kinds}</source>
        <translation>{kind} 由记录得出；可填的有 {kinds}</translation>
    </message>
    <message>
        <source>{ledger} is whole.</source>
        <translation>{ledger} 完好。</translation>
    </message>
    <message>
        <source>{measures}: {reason}</source>
        <translation>{measures}：{reason}</translation>
    </message>
    <message>
        <source>{name} could be any of {ids}: use an id</source>
        <translation>{name} 可能是 {ids} 中的任何一个：请用编号</translation>
    </message>
    <message>
        <source>{name} is from the account {owner}, earlier statements were from {others}. If it is another person&apos;s, take it back with `zhihuan undo` and keep it in a ledger of its own.</source>
        <translation>{name} 属于账户 {owner}，此前的账单来自 {others}。如果是别人的账单，请用 `zhihuan undo` 撤销，另用一个账本保存。</translation>
    </message>
    <message>
        <source>{name} is recorded with {amount} since {day}. Is it another amount from a day on? Add --from DATE: the months before keep theirs. Was it typed wrongly? Add --correct: every month is counted anew.</source>
        <translation>已记录 {name}，自 {day} 起每月 {amount}。是从某天起变成了另一个金额吗？请加 --from 日期：之前的月份不变。是当时填错了吗？请加 --correct：每个月都重新计算。</translation>
    </message>
    <message>
        <source>{name}, line {line}: {group}. {reason}</source>
        <translation>{name}，第 {line} 行：{group}。{reason}</translation>
    </message>
    <message>
        <source>{name}: this very file was imported on {day}.</source>
        <translation>{name}：同一个文件已于 {day}导入过。</translation>
    </message>
    <message>
        <source>{options} missing: give what is missing, or all but one of them and --instalment</source>
        <translation>缺少 {options}：请补上，或只缺一个并给出 --instalment</translation>
    </message>
    <message>
        <source>{option} is for the method {method} only</source>
        <translation>{option} 只用于 {method} 方式</translation>
    </message>
    <message>
        <source>{option} is written {form}; “{text}” is not</source>
        <translation>{option} 写作 {form}；“{text}”不是这样写的</translation>
    </message>
    <message>
        <source>{option} takes lines of one file only, or “all” for every file</source>
        <translation>{option} 只能用于一个文件的行号；要用于所有文件，请写“all”</translation>
    </message>
    <message>
        <source>{option} takes lines such as 12,15-18 or “all”, not “{given}”</source>
        <translation>{option} 要写行号（如 12,15-18）或“all”，不能写“{given}”</translation>
    </message>
    <message>
        <source>{option}: bytes that do not fit stand as ‹FF›, and their rows are in error</source>
        <translation>{option}：不符的字节以 ‹FF› 标出，所在的行算作错误</translation>
    </message>
    <message>
        <source>{value} is no value of {kind}: write a number, as in 6</source>
        <translation>{kind} 没有 {value} 这样的值：请写数字，如 6</translation>
    </message>
    <message>
        <source>{value} is no value of {kind}: write a share, as in 50%</source>
        <translation>{kind} 没有 {value} 这样的值：请写比例，如 50%</translation>
    </message>
    <message>
        <source>{value} is no value of {kind}: write yes or no</source>
        <translation>{kind} 没有 {value} 这样的值：请写 yes 或 no</translation>
    </message>
    <message>
        <source>“{text}” is no day count; choose from {choices}</source>
        <translation>“{text}”不是天数算法；可选 {choices}</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>25, 12-25; empty: not told</source>
        <translation>25、12-25；留空表示没有说明</translation>
    </message>
    <message>
        <source>50</source>
        <translation>50</translation>
    </message>
    <message>
        <source>6</source>
        <translation>6</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>On the day of the loss: {value}. Targets are this program&apos;s proposal, no lender&apos;s rule.</source>
        <translation>失去额度当天：{value}。目标值是本程序的建议，不是任何机构的规定。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target, %</source>
        <translation>目标（%）</translation>
    </message>
    <message>
        <source>The last application that was not recorded</source>
        <translation>最近一次未记录的申请</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>Write the value to reach.</source>
        <translation>请填写要达到的值。</translation>
    </message>
    <message>
        <source>You read the report on</source>
        <translation>查看报告的日期</translation>
    </message>
    <message>
        <source>You renewed it on</source>
        <translation>更新的日期</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Add a condition…</source>
        <translation>添加条件…</translation>
    </message>
    <message>
        <source>Edit: {what}</source>
        <translation>编辑：{what}</translation>
    </message>
    <message>
        <source>It is still so</source>
        <translation>情况没有变化</translation>
    </message>
    <message>
        <source>Known again when you have read a new credit report.</source>
        <translation>读过新的征信报告后即可得知。</translation>
    </message>
    <message>
        <source>Known as soon as a loan or a bill is recorded.</source>
        <translation>记录借款或账单后即可得知。</translation>
    </message>
    <message>
        <source>Known as soon as a loan or a credit line is recorded.</source>
        <translation>记录借款或额度后即可得知。</translation>
    </message>
    <message>
        <source>Known as soon as an application is recorded, or you say when the last one was.</source>
        <translation>记录一次申请，或说明上次申请是什么时候，即可得知。</translation>
    </message>
    <message>
        <source>Known as soon as something that fell due is on record.</source>
        <translation>有到期的还款记录后即可得知。</translation>
    </message>
    <message>
        <source>Known as soon as the limits of your lines are recorded.</source>
        <translation>记录各额度的授信额度后即可得知。</translation>
    </message>
    <message>
        <source>Known as soon as your income is recorded in Settings.</source>
        <translation>在“设置”里记录收入后即可得知。</translation>
    </message>
    <message>
        <source>Measurable conditions</source>
        <translation>可量化条件</translation>
    </message>
    <message>
        <source>Measurable conditions on {day}</source>
        <translation>{day}的可量化条件</translation>
    </message>
    <message>
        <source>Nothing changed since the last record: what is recorded says how it stands today.</source>
        <translation>自上次记录以来没有变化：已有记录就是今天的状况。</translation>
    </message>
    <message>
        <source>Record what has changed since, or say above that it is still so.</source>
        <translation>请记录此后的变化，或在上方确认情况没有变化。</translation>
    </message>
    <message>
        <source>Tell it…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>There is nothing in this ledger it could be said of.</source>
        <translation>本账本中没有适用的内容。</translation>
    </message>
    <message>
        <source>This case has no condition yet.</source>
        <translation>这个恢复事项还没有条件。</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>25, 12-25, +15</source>
        <translation>25、12-25、+15</translation>
    </message>
    <message>
        <source>A contact of the case</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>By which day, as they said</source>
        <translation>对方说的日期</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>How long they may take</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>添加沟通记录</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Spoken on</source>
        <translation>沟通日期</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>对方的答复</translation>
    </message>
    <message>
        <source>This is before you asked.</source>
        <translation>早于您提出的日期。</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>What they said they would do</source>
        <translation>对方说会怎么做</translation>
    </message>
    <message>
        <source>What you asked</source>
        <translation>您提出了什么</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Write the day the answer came.</source>
        <translation>请填写收到答复的日期。</translation>
    </message>
    <message>
        <source>Write the day you spoke.</source>
        <translation>请填写沟通的日期。</translation>
    </message>
    <message>
        <source>Write what you asked.</source>
        <translation>请填写您提出了什么。</translation>
    </message>
    <message>
        <source>e.g. why the limit was cut</source>
        <translation>例如为什么降额</translation>
    </message>
    <message>
        <source>empty while none came</source>
        <translation>没有则留空</translation>
    </message>
    <message>
        <source>name or number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>今天已答复</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Log a contact…</source>
        <translation>添加沟通记录…</translation>
    </message>
    <message>
        <source>Their answer: {words}</source>
        <translation>对方答复：{words}</translation>
    </message>
    <message>
        <source>They said: {words}</source>
        <translation>对方说：{words}</translation>
    </message>
    <message>
        <source>Write down every call and chat: when, with whom, the reference number, what was said. By when an answer is owed by rule is worked out for you.</source>
        <translation>把每次电话和聊天都记下来：时间、对方、编号、说了什么。按规定应在何时答复，会自动算出。</translation>
    </message>
    <message>
        <source>answer late</source>
        <translation>超期未答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>reference {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>with {who}</source>
        <translation>接待人 {who}</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message numerus="yes">
        <source>%n days of grace</source>
        <translation>
            <numerusform>容时 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>最低 {amount}</translation>
    </message>
    <message>
        <source>fee {share} of what is repaid</source>
        <translation>按提前偿还金额的 {share} 收费</translation>
    </message>
    <message>
        <source>first on {day}</source>
        <translation>首次在{day}</translation>
    </message>
    <message>
        <source>late fee {amount}</source>
        <translation>违约金 {amount}</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>不收费</translation>
    </message>
    <message numerus="yes">
        <source>none after %n months</source>
        <translation>
            <numerusform>满 %n 个月后免收</numerusform>
        </translation>
    </message>
    <message>
        <source>one, at the end</source>
        <translation>一次，到期还清</translation>
    </message>
    <message numerus="yes">
        <source>set anew every %n months</source>
        <translation>
            <numerusform>每 %n 个月重定价</numerusform>
        </translation>
    </message>
    <message>
        <source>the fees to come stay due</source>
        <translation>剩余各期费用仍须支付</translation>
    </message>
    <message>
        <source>{amount} short counts as paid</source>
        <translation>容差 {amount}</translation>
    </message>
    <message>
        <source>{benchmark}, less {points} points</source>
        <translation>{benchmark} 减 {points} 个百分点</translation>
    </message>
    <message>
        <source>{benchmark}, plus {points} points</source>
        <translation>{benchmark} 加 {points} 个百分点</translation>
    </message>
    <message>
        <source>{count}, {often}</source>
        <translation>{count} 期，{often}</translation>
    </message>
    <message>
        <source>{count}, {often}, due on day {day}</source>
        <translation>{count} 期，{often} {day} 日还款</translation>
    </message>
    <message>
        <source>{times} × the rate on {base}</source>
        <translation>按{base}计收，为利率的 {times} 倍</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>All charges over the whole amount and the years. It looks low, for less is owed each time: never compare it with the rates below.</source>
        <translation>全部息费除以借款总额和年数。看起来低，是因为实际欠款逐期减少：不要拿它与下面的利率相比。</translation>
    </message>
    <message>
        <source>American APR</source>
        <translation>美国 APR</translation>
    </message>
    <message>
        <source>As a flat rate, a year</source>
        <translation>折成平息，每年</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>年化成本</translation>
    </message>
    <message>
        <source>Counted by the real days between payments over 365, as spreadsheets do.</source>
        <translation>按各笔之间的实际天数除以 365 计算，与电子表格一致。</translation>
    </message>
    <message>
        <source>Effective, by periods</source>
        <translation>实际利率，按期</translation>
    </message>
    <message>
        <source>Effective, by real dates (XIRR)</source>
        <translation>实际利率（XIRR）</translation>
    </message>
    <message>
        <source>European APRC</source>
        <translation>欧盟 APRC</translation>
    </message>
    <message>
        <source>Nominal and effective need periods of one length; the rates by real dates, XIRR and APRC, fit.</source>
        <translation>名义利率和实际利率要求每期一样长；这里适用按实际日期计算的 XIRR 和 APRC。</translation>
    </message>
    <message>
        <source>Nominal, by periods</source>
        <translation>名义利率，按期</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>标示利率</translation>
    </message>
    <message>
        <source>Really received</source>
        <translation>实际到账</translation>
    </message>
    <message>
        <source>Regulation Z&apos;s definition: nominal, odd days counted simply.</source>
        <translation>美国 Z 条例的口径：名义利率，不足一期的天数按单利。</translation>
    </message>
    <message>
        <source>Taken {when}. Compulsory: it is part of the true cost.</source>
        <translation>{when}。必须支付，计入真实成本。</translation>
    </message>
    <message>
        <source>Taken {when}. Not compulsory: it is left out of the true cost.</source>
        <translation>{when}。可以不付，不计入真实成本。</translation>
    </message>
    <message>
        <source>The European Union&apos;s definition: effective, in whole months and days.</source>
        <translation>欧盟的口径：实际利率，按整月加天数。</translation>
    </message>
    <message>
        <source>The first period, from {start} to {first}, is longer or shorter than the others.</source>
        <translation>首期（{start}至{first}）比其他各期长或短。</translation>
    </message>
    <message>
        <source>The payments keep no regular beat.</source>
        <translation>各次付款的间隔不规律。</translation>
    </message>
    <message>
        <source>The rate as the contract or the lender states it.</source>
        <translation>合同或机构写明的利率。</translation>
    </message>
    <message>
        <source>The rate of one period times the periods of a year, on what is really owed each time.</source>
        <translation>每期利率乘以一年的期数，按每期实际欠款计算，即名义利率。</translation>
    </message>
    <message>
        <source>The same with interest on interest: what the money costs over a whole year.</source>
        <translation>再计入复利：这笔钱用满一年的成本。</translation>
    </message>
    <message>
        <source>To pay in all</source>
        <translation>共须支付</translation>
    </message>
    <message>
        <source>True cost: effective {effective} a year, by real dates (XIRR)</source>
        <translation>真实成本：年化实际利率 {effective}，按实际日期计算（XIRR）</translation>
    </message>
    <message>
        <source>True cost: effective {effective} a year, nominal {nominal}</source>
        <translation>真实成本：年化实际利率 {effective}，名义利率 {nominal}</translation>
    </message>
    <message>
        <source>Which is said to be</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>effective rate {effective}</source>
        <translation>实际利率 {effective}</translation>
    </message>
    <message>
        <source>effective rate {effective} (XIRR)</source>
        <translation>实际利率 {effective}（XIRR）</translation>
    </message>
    <message>
        <source>not computable</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>with the changes so far; as signed {effective}</source>
        <translation>含至今的变更；签订时 {effective}</translation>
    </message>
    <message>
        <source>{fee}, to {payee}</source>
        <translation>{fee}，付给{payee}</translation>
    </message>
    <message>
        <source>{principal} is owed, but part of it was kept back: the cost is counted on what arrived.</source>
        <translation>欠款按 {principal} 计，但本金有一部分被预先扣下：成本按实际到账的金额计算。</translation>
    </message>
    <message>
        <source>{share} of the principal</source>
        <translation>本金的 {share}</translation>
    </message>
    <message>
        <source>{share} of what is left</source>
        <translation>剩余本金的 {share}</translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <source>As signed</source>
        <translation>签订时</translation>
    </message>
    <message>
        <source>Everything that is paid by contract, less what was received: interest and fees in money.</source>
        <translation>按合同支付的全部金额减去实际到账：利息和费用一共多少钱。</translation>
    </message>
    <message>
        <source>Hide what they mean</source>
        <translation>收起说明</translation>
    </message>
    <message>
        <source>More than received</source>
        <translation>比到账多还</translation>
    </message>
    <message>
        <source>True cost</source>
        <translation>真实成本</translation>
    </message>
    <message>
        <source>What changed and what was repaid early up to now, then the plan of today. Penalties are left out.</source>
        <translation>计入至今的变更和提前还款，之后按当前计划；不含罚息。</translation>
    </message>
    <message>
        <source>What they mean</source>
        <translation>各项说明</translation>
    </message>
    <message>
        <source>With the changes so far</source>
        <translation>含至今的变更</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>A longer or shorter first period</source>
        <translation>首期长于或短于一期时</translation>
    </message>
    <message>
        <source>Dates and counting</source>
        <translation>日期与计息</translation>
    </message>
    <message>
        <source>Days are counted</source>
        <translation>计息天数</translation>
    </message>
    <message>
        <source>Days of an odd first period</source>
        <translation>首期不是整期时的计息天数</translation>
    </message>
    <message>
        <source>Due day of the month</source>
        <translation>每月还款日</translation>
    </message>
    <message>
        <source>Instalments are rounded</source>
        <translation>每期金额取整</translation>
    </message>
    <message>
        <source>Instalments fall due</source>
        <translation>还款频率</translation>
    </message>
    <message>
        <source>Interest is rounded</source>
        <translation>利息取整</translation>
    </message>
    <message>
        <source>like the others</source>
        <translation>与其他期相同</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message numerus="yes">
        <source>%n instalments</source>
        <translation>
            <numerusform>%n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As planned on {day}: {cause}</source>
        <translation>{day}的计划：{cause}</translation>
    </message>
    <message>
        <source>As signed on {day}</source>
        <translation>{day}签订时的计划</translation>
    </message>
    <message numerus="yes">
        <source>Extension by %n instalments</source>
        <translation>
            <numerusform>展期 %n 期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holiday of %n instalments, interest added to principal</source>
        <translation>
            <numerusform>延期还款 %n 期，利息计入本金</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holiday of %n instalments, interest paid</source>
        <translation>
            <numerusform>延期还款 %n 期，利息照付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holiday of %n instalments, interest waived</source>
        <translation>
            <numerusform>延期还款 %n 期，利息免除</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate set anew: {rate}</source>
        <translation>重定价：{rate}</translation>
    </message>
    <message>
        <source>Rate {rate}: the instalment follows</source>
        <translation>{rate}，每期还款随之变化</translation>
    </message>
    <message>
        <source>Rate {rate}: the instalment stays, the end moves</source>
        <translation>{rate}，每期还款不变，末期变动</translation>
    </message>
    <message>
        <source>Restructured: {terms}</source>
        <translation>重组：{terms}</translation>
    </message>
    <message>
        <source>This moves nothing: the loan bears no interest, so that it has no rate to change. Note other terms as a restructuring from that day, for what is left.</source>
        <translation>不改变任何一期：这笔借款不计利息，没有可变更的利率。请把新条款记为从该日起、对剩余部分的重组。</translation>
    </message>
    <message>
        <source>This moves nothing: the rows are the lender&apos;s own, and nothing here knows how new ones come about. Note the new plan as a restructuring from that day, for what is left.</source>
        <translation>不改变任何一期：这份计划是机构自己的逐期列表，无从推算新的各期。请把新计划记为从该日起、对剩余部分的重组。</translation>
    </message>
    <message>
        <source>agreed anew: {amount} less</source>
        <translation>重新约定：减少 {amount}</translation>
    </message>
    <message>
        <source>agreed anew: {amount} more</source>
        <translation>重新约定：增加 {amount}</translation>
    </message>
    <message>
        <source>agreed or added to the principal: {amount}</source>
        <translation>重新约定或计入本金：{amount}</translation>
    </message>
    <message>
        <source>fees {amount}</source>
        <translation>费用 {amount}</translation>
    </message>
    <message>
        <source>interest {amount}</source>
        <translation>利息 {amount}</translation>
    </message>
    <message>
        <source>last due {day} instead of {before}</source>
        <translation>末次还款日由{before}变为{day}</translation>
    </message>
    <message>
        <source>paid off, {amount} let off</source>
        <translation>已还清，减免 {amount}</translation>
    </message>
    <message>
        <source>payment holiday</source>
        <translation>延期还款</translation>
    </message>
    <message>
        <source>pays coming instalments in advance</source>
        <translation>预先偿还以后各期</translation>
    </message>
    <message>
        <source>pays everything off</source>
        <translation>全部还清</translation>
    </message>
    <message>
        <source>principal {amount}</source>
        <translation>本金 {amount}</translation>
    </message>
    <message>
        <source>repaid early</source>
        <translation>提前还款</translation>
    </message>
    <message>
        <source>repays principal: the same end, a lower instalment</source>
        <translation>偿还本金：末期不变，减少每期还款</translation>
    </message>
    <message>
        <source>repays principal: the same instalment, a sooner end</source>
        <translation>偿还本金：每期还款不变，缩短年限</translation>
    </message>
    <message>
        <source>the end moves</source>
        <translation>末期顺延</translation>
    </message>
    <message>
        <source>the end stays</source>
        <translation>末期不变</translation>
    </message>
    <message>
        <source>the same interest and fees</source>
        <translation>利息和费用相同</translation>
    </message>
    <message>
        <source>the same last due</source>
        <translation>末次还款日相同</translation>
    </message>
    <message>
        <source>{amount} added to principal</source>
        <translation>{amount} 计入本金</translation>
    </message>
    <message>
        <source>{amount} early, lower instalment</source>
        <translation>提前还 {amount}，减少每期还款</translation>
    </message>
    <message>
        <source>{amount} early, shorter term</source>
        <translation>提前还 {amount}，缩短年限</translation>
    </message>
    <message>
        <source>{amount} in all: {parts}</source>
        <translation>合计 {amount}：{parts}</translation>
    </message>
    <message>
        <source>{amount} less interest and fees</source>
        <translation>利息和费用少 {amount}</translation>
    </message>
    <message>
        <source>{amount} more interest and fees</source>
        <translation>利息和费用多 {amount}</translation>
    </message>
    <message>
        <source>{amount} owed from then on</source>
        <translation>此后欠 {amount}</translation>
    </message>
    <message>
        <source>{amount} paid off everything</source>
        <translation>以 {amount} 全部还清</translation>
    </message>
</context>
<context>
    <name>Disclosed</name>
    <message>
        <source>Add a fee of the sheet</source>
        <translation>添加明示表上的费用</translation>
    </message>
    <message>
        <source>All that is to be paid, on the sheet</source>
        <translation>明示表上的还款总额</translation>
    </message>
    <message>
        <source>Annual cost on the sheet, %</source>
        <translation>明示表上的年化成本，%</translation>
    </message>
    <message>
        <source>Lenders hand over a true cost statement of all that a loan costs, here “the sheet”. Copy its figures: they are put beside what was recomputed.</source>
        <translation>机构会提供“贷款综合融资成本明示表”，列明全部费用。把明示表上的数字抄到这里，会与重新计算的结果并列。</translation>
    </message>
    <message>
        <source>Principal on the sheet</source>
        <translation>明示表上的本金</translation>
    </message>
    <message>
        <source>True cost statement (明示表)</source>
        <translation>综合融资成本明示表</translation>
    </message>
    <message>
        <source>Which the sheet says is</source>
        <translation>明示表注明的口径</translation>
    </message>
    <message>
        <source>e.g. 13.03</source>
        <translation>例如 13.03</translation>
    </message>
    <message>
        <source>{cost} a year</source>
        <translation>每年 {cost}</translation>
    </message>
</context>
<context>
    <name>DisclosedFeeRow</name>
    <message>
        <source>Fee on the sheet</source>
        <translation>表上的费用</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>收取方</translation>
    </message>
    <message>
        <source>Remove this fee</source>
        <translation>移除这项费用</translation>
    </message>
    <message>
        <source>Write how much it is.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Write what the sheet calls it.</source>
        <translation>请填写明示表上的名称。</translation>
    </message>
    <message>
        <source>e.g. insurance</source>
        <translation>例如保险费</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>By this plan {amount} less is paid than the sheet says: a fee is missing here.</source>
        <translation>按这份计划少付 {amount}：这里漏了一项费用。</translation>
    </message>
    <message>
        <source>By this plan {amount} more is paid than the sheet says: something is left out of it.</source>
        <translation>按这份计划比明示表多付 {amount}：表上可能漏列了费用。</translation>
    </message>
    <message>
        <source>The sheet cannot be compared: these terms have no true cost.</source>
        <translation>无法与明示表对照：这些条款算不出真实成本。</translation>
    </message>
    <message>
        <source>The sum on the sheet is the sum of the plan, to the cent.</source>
        <translation>明示表的总额与还款计划一分不差。</translation>
    </message>
    <message>
        <source>{amount} of the principal on the sheet never arrived.</source>
        <translation>表上的本金中有 {amount} 没有到账。</translation>
    </message>
    <message>
        <source>{told} agrees with what was recomputed: {rate}, {kind}.</source>
        <translation>{told} 与重新计算的一致：{rate}，{kind}。</translation>
    </message>
    <message>
        <source>{told} does not agree with what was recomputed: {rate}, {kind}.</source>
        <translation>{told} 与重新计算的不一致：{rate}，{kind}。</translation>
    </message>
    <message>
        <source>{told} is a flat rate on the whole amount, no true one: truly it is {true} a year.</source>
        <translation>{told} 是按借款全额算的平息费率，不是真实利率：真实成本为每年 {true}。</translation>
    </message>
</context>
<context>
    <name>DocumentForm</name>
    <message>
        <source>25, 12-25, +30; or empty</source>
        <translation>25、12-25、+30；可留空</translation>
    </message>
    <message>
        <source>A document of the case</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加材料</translation>
    </message>
    <message>
        <source>Belongs to the contact</source>
        <translation>所属沟通记录</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>In hand since</source>
        <translation>取得日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>希望在此之前取得</translation>
    </message>
    <message>
        <source>Write what it is.</source>
        <translation>请写明是什么材料。</translation>
    </message>
    <message>
        <source>empty while it is missing</source>
        <translation>尚缺则留空</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>or empty</source>
        <translation>可留空</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Add a document…</source>
        <translation>添加材料…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Drop files here to keep them. Copies lie beside the ledger file and move with it; they are not encrypted.</source>
        <translation>把文件拖到这里即可保存。副本放在账本文件旁边，随账本一起移动；未加密。</translation>
    </message>
    <message>
        <source>Keep a file…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>No document is listed.</source>
        <translation>没有列出材料。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>in hand since {day}</source>
        <translation>{day} 取得</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>still to get</source>
        <translation>尚待取得</translation>
    </message>
    <message>
        <source>wanted by {day}</source>
        <translation>希望在 {day} 前取得</translation>
    </message>
    <message numerus="yes">
        <source>{here} of %n in hand</source>
        <translation>
            <numerusform>共 %n 份，已有 {here} 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Let go to import</source>
        <translation>松手即可导入</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>days after the statement</source>
        <translation>天（账单日后）</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>日（每月）</translation>
    </message>
</context>
<context>
    <name>DueLine</name>
    <message>
        <source>Minimum</source>
        <translation>已还最低</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>automatic debit</source>
        <translation>自动扣款</translation>
    </message>
    <message>
        <source>from {account}</source>
        <translation>从{account}扣款</translation>
    </message>
    <message>
        <source>minimum {amount}</source>
        <translation>最低 {amount}</translation>
    </message>
    <message>
        <source>{name}: the minimum of {amount} is paid</source>
        <translation>{name}：已还最低还款额 {amount}</translation>
    </message>
    <message>
        <source>{name}: when to be reminded</source>
        <translation>{name}：提醒时间</translation>
    </message>
    <message>
        <source>{name}: {amount}, {due}. Mark as paid</source>
        <translation>{name}：{amount}，{due}。标记为已还</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>Coming days</source>
        <translation>接下来几天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Nothing is due in the next 31 days.</source>
        <translation>未来 31 天没有待还。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, on the Loans page</source>
        <translation>
            <numerusform>还有 %n 笔，见“借款”页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueMenu</name>
    <message>
        <source>At another time…</source>
        <translation>改到别的时间…</translation>
    </message>
    <message>
        <source>Remind me again</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Reminder {until}</source>
        <translation>提醒{until}</translation>
    </message>
    <message>
        <source>Reminders of everything at {lender}…</source>
        <translation>“{lender}”名下所有借款和额度的提醒…</translation>
    </message>
    <message>
        <source>Reminders of {name}…</source>
        <translation>“{name}”的提醒…</translation>
    </message>
</context>
<context>
    <name>Dues</name>
    <message>
        <source>minimum paid</source>
        <translation>已还最低还款额</translation>
    </message>
    <message>
        <source>no statement yet</source>
        <translation>尚无账单</translation>
    </message>
    <message>
        <source>nothing paid yet</source>
        <translation>尚未还款</translation>
    </message>
    <message>
        <source>only the penalty left</source>
        <translation>只剩罚息未还</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message numerus="yes">
        <source>overdue M{bucket} · %n days</source>
        <translation>
            <numerusform>逾期 M{bucket} · %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>paid in full</source>
        <translation>已全额还清</translation>
    </message>
    <message>
        <source>part paid</source>
        <translation>已还部分</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>within grace</source>
        <translation>容时期内</translation>
    </message>
    <message>
        <source>within grace until {day}</source>
        <translation>容时至{day}</translation>
    </message>
    <message>
        <source>{state}, part paid</source>
        <translation>{state}，部分已还</translation>
    </message>
</context>
<context>
    <name>Early</name>
    <message>
        <source>Fee for it</source>
        <translation>提前还款违约金</translation>
    </message>
    <message>
        <source>Fees for paying off</source>
        <translation>还清时的费用</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>Instalments still open</source>
        <translation>未还的各期</translation>
    </message>
    <message>
        <source>Instalments&apos; fees saved</source>
        <translation>节省的各期费用</translation>
    </message>
    <message>
        <source>Interest saved</source>
        <translation>节省的利息</translation>
    </message>
    <message>
        <source>Interest up to that day</source>
        <translation>截至当日的利息</translation>
    </message>
    <message>
        <source>It saves {amount}.</source>
        <translation>可省 {amount}。</translation>
    </message>
    <message>
        <source>Last due</source>
        <translation>末次还款日</translation>
    </message>
    <message>
        <source>Not worth it: it costs no less than before.</source>
        <translation>不划算：花费没有减少。</translation>
    </message>
    <message>
        <source>Not worth it: the fee of {fee} is as much as what is saved, or more.</source>
        <translation>不划算：费用 {fee} 不低于省下的金额。</translation>
    </message>
    <message>
        <source>Not worth it: the fees of the instalments to come stay due, so nothing is saved.</source>
        <translation>不划算：剩余各期的费用仍须支付，省不下钱。</translation>
    </message>
    <message>
        <source>Nothing is repaid early: the amount does not reach beyond what is open and its interest.</source>
        <translation>没有提前偿还任何本金：这笔钱不够还清未还的各期和利息。</translation>
    </message>
    <message>
        <source>Paid ahead already</source>
        <translation>已预先支付</translation>
    </message>
    <message>
        <source>Pays for itself</source>
        <translation>何时回本</translation>
    </message>
    <message>
        <source>Penalty interest and late fees</source>
        <translation>罚息和违约金</translation>
    </message>
    <message>
        <source>Principal to come</source>
        <translation>未到期本金</translation>
    </message>
    <message>
        <source>Repays principal</source>
        <translation>偿还本金</translation>
    </message>
    <message>
        <source>Saved in the end</source>
        <translation>净节省</translation>
    </message>
    <message>
        <source>Without it: instalment {amount}, last due {day}</source>
        <translation>不提前还：每期 {amount}，末次还款日 {day}</translation>
    </message>
    <message>
        <source>Without it: last due {day}</source>
        <translation>不提前还：末次还款日 {day}</translation>
    </message>
    <message>
        <source>from the first day</source>
        <translation>从第一天起</translation>
    </message>
    <message>
        <source>never</source>
        <translation>无法回本</translation>
    </message>
    <message>
        <source>none is left</source>
        <translation>不再有</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>300+45.6</source>
        <translation>300+45.6</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a movement on {name}</source>
        <translation>给“{name}”添加流水</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>记账日</translation>
    </message>
    <message>
        <source>The contract&apos;s fee for it is {amount}: add it too, once it is posted.</source>
        <translation>按合同，手续费为 {amount}：入账后也记上。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>流水类型</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Write how much it was.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Write the day it was posted.</source>
        <translation>请填写记账日。</translation>
    </message>
    <message>
        <source>shop, or empty</source>
        <translation>商户，可留空</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>ExcessCheck</name>
    <message>
        <source>Correct the amount, or tick that the lender took it.</source>
        <translation>请改正金额，或勾选机构照样收下了。</translation>
    </message>
    <message>
        <source>That is {excess} more than what pays “{name}” off on that day: {payoff}.</source>
        <translation>当天还清“{name}”需要 {payoff}，这笔多出 {excess}。</translation>
    </message>
    <message>
        <source>The lender took it all the same</source>
        <translation>机构照样收下了</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n items written to {file}.</source>
        <translation>
            <numerusform>已写入 %n 条：{file}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every table</source>
        <translation>全部表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>已写入多少</translation>
    </message>
    <message>
        <source>No program here opens folders. The file is in {folder}.</source>
        <translation>这里没有打开文件夹的程序。文件在 {folder}。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>文件没有加密，拿到它的人都能看。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Without amounts and names</source>
        <translation>不写金额和名称</translation>
    </message>
    <message>
        <source>Write another…</source>
        <translation>再导出一份…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A month</source>
        <translation>每月金额</translation>
    </message>
    <message>
        <source>A repayment falls due</source>
        <translation>有一笔还款到期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Bill month</source>
        <translation>账单月份</translation>
    </message>
    <message>
        <source>Bill of {month}</source>
        <translation>{month}账单</translation>
    </message>
    <message>
        <source>Calendar of what falls due (.ics)</source>
        <translation>到期还款的日历（.ics）</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Credit lines</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>还款作用</translation>
    </message>
    <message>
        <source>Every table, a .csv each (.zip)</source>
        <translation>全部表格，各一个 .csv（.zip）</translation>
    </message>
    <message>
        <source>Everything as plain tables, for other programs.</source>
        <translation>全部内容的普通表格，供其他程序使用。</translation>
    </message>
    <message>
        <source>Everything, exactly: another ledger takes it in. Its history of steps stays here.</source>
        <translation>全部内容，分毫不差：另一个账本可以读入。操作历史留在这里。</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>首次还款日</translation>
    </message>
    <message>
        <source>For Excel, WPS, LibreOffice and Numbers.</source>
        <translation>适合 Excel、WPS、LibreOffice 和 Numbers。</translation>
    </message>
    <message>
        <source>Import it into your calendar; a later export changes the same events and doubles none.</source>
        <translation>导入到日历即可；以后再导出会更新同样的日程，不会重复。</translation>
    </message>
    <message>
        <source>Incomes</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Instalment amount</source>
        <translation>应还金额</translation>
    </message>
    <message>
        <source>Instalment {number} of {of}</source>
        <translation>第 {number} 期，共 {of} 期</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>待还</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Lender: {name}</source>
        <translation>机构：{name}</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度上限</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>贷款名称</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>贷款</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Next amount</source>
        <translation>下次应还</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下次到期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>One table (.csv)</source>
        <translation>一张表格（.csv）</translation>
    </message>
    <message>
        <source>Opens in every spreadsheet; movements can be imported again.</source>
        <translation>任何表格软件都能打开；流水可以重新导入。</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>还款记录</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation>未还本金</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Remaining principal</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Repay {name}: {amount}</source>
        <translation>还款 {name}：{amount}</translation>
    </message>
    <message>
        <source>Repayment method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行类型</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始月份</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>放款日期</translation>
    </message>
    <message>
        <source>Statement day</source>
        <translation>账单日</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The whole ledger, to be read back (.json)</source>
        <translation>整个账本，可以再读回（.json）</translation>
    </message>
    <message>
        <source>True cost a year</source>
        <translation>真实成本（年）</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束月份</translation>
    </message>
    <message>
        <source>Workbook with a sheet for each table (.xlsx)</source>
        <translation>工作簿，每张表格一页（.xlsx）</translation>
    </message>
    <message>
        <source>Zhihuan: what falls due</source>
        <translation>知还：到期还款</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>instalment on the bill</source>
        <translation>账单内分期</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>还款失败，已退回</translation>
    </message>
    <message>
        <source>running</source>
        <translation>还款中</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>turned into instalments</source>
        <translation>转为分期</translation>
    </message>
    <message>
        <source>{rate}/day</source>
        <translation>{rate}/日</translation>
    </message>
    <message>
        <source>{rate}/month</source>
        <translation>{rate}/月</translation>
    </message>
    <message>
        <source>{rate}/period</source>
        <translation>{rate}/期</translation>
    </message>
    <message>
        <source>{rate}/year</source>
        <translation>{rate}/年</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>2025-01-01</source>
        <translation>2025-01-01</translation>
    </message>
    <message>
        <source>3,500 or 1.2万</source>
        <translation>3,500 或 1.2万</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Another figure</source>
        <translation>再填一项</translation>
    </message>
    <message>
        <source>Each figure counts from its day until a newer one; what is older than 90 days is called old.</source>
        <translation>每个数从填写的那天起算，到下一个为止；超过 90 天会标为过旧。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Spending and cash</source>
        <translation>支出与现金</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>已填写的数据</translation>
    </message>
    <message>
        <source>Write from which day it holds.</source>
        <translation>请填写从哪天起算。</translation>
    </message>
    <message>
        <source>Write how much it is; 0 if there is none.</source>
        <translation>请填写金额，没有就填 0。</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%n incomes, as they count</source>
        <translation>
            <numerusform>%n 项收入，按计入的金额</numerusform>
        </translation>
    </message>
    <message>
        <source>A payment pays first</source>
        <translation>还款先冲抵</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation>借款金额</translation>
    </message>
    <message>
        <source>Cash at hand</source>
        <translation>可用现金</translation>
    </message>
    <message>
        <source>Change what is paid first</source>
        <translation>修改冲抵顺序</translation>
    </message>
    <message>
        <source>Collected in the bill of</source>
        <translation>并入账单</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Days counted</source>
        <translation>计息基础</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Essential spending</source>
        <translation>必要支出</translation>
    </message>
    <message>
        <source>Guarantees given</source>
        <translation>对外担保</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>客服电话</translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation>月收入</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>It paid off {name}</source>
        <translation>用于还清“{name}”</translation>
    </message>
    <message>
        <source>Its reminders…</source>
        <translation>它的提醒…</translation>
    </message>
    <message>
        <source>Last due</source>
        <translation>末次还款日</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>扣款账户</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>逾期还款</translation>
    </message>
    <message>
        <source>Paid off by {name}</source>
        <translation>由“{name}”还清</translation>
    </message>
    <message>
        <source>Property fee</source>
        <translation>物业费</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Rate follows</source>
        <translation>利率跟随</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Repaid early</source>
        <translation>提前还款</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>The loan it paid off</source>
        <translation>被它还清的借款</translation>
    </message>
    <message>
        <source>The loan that paid it off</source>
        <translation>还清它的借款</translation>
    </message>
    <message>
        <source>What you told</source>
        <translation>您填写的情况</translation>
    </message>
    <message>
        <source>debited automatically</source>
        <translation>自动扣款</translation>
    </message>
    <message>
        <source>in 180 days; the newest {day}</source>
        <translation>180 天内；最近一次 {day}</translation>
    </message>
    <message>
        <source>none recorded here</source>
        <translation>这里没有记录</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message numerus="yes">
        <source>told %n days ago</source>
        <translation>
            <numerusform>%n 天前填写</numerusform>
        </translation>
    </message>
    <message>
        <source>told today</source>
        <translation>今天填写</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>without it no ratio over income is known</source>
        <translation>不填则所有收入比都未知</translation>
    </message>
    <message>
        <source>{name} goes on: no payoff of it stands</source>
        <translation>{name}仍在继续：没有有效的结清记录</translation>
    </message>
    <message>
        <source>{rate} as signed</source>
        <translation>签订时 {rate}</translation>
    </message>
    <message>
        <source>{rate} {since}</source>
        <translation>{rate}，{since}</translation>
    </message>
</context>
<context>
    <name>FeeRow</name>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Give it a name, such as service fee.</source>
        <translation>请起个名称，例如服务费。</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>收取方</translation>
    </message>
    <message>
        <source>Remove this fee</source>
        <translation>移除这项费用</translation>
    </message>
    <message>
        <source>The fee is written</source>
        <translation>费用的写法</translation>
    </message>
    <message>
        <source>When it is taken</source>
        <translation>何时收取</translation>
    </message>
    <message>
        <source>Without it there is no loan</source>
        <translation>不付就不放款</translation>
    </message>
    <message>
        <source>Write how much it is.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>e.g. 300</source>
        <translation>例如 300</translation>
    </message>
    <message>
        <source>e.g. service fee</source>
        <translation>例如服务费</translation>
    </message>
    <message>
        <source>empty: the lender</source>
        <translation>留空：放款机构</translation>
    </message>
</context>
<context>
    <name>FeeSizeField</name>
    <message>
        <source>% of the loan</source>
        <translation>借款额的 %</translation>
    </message>
    <message>
        <source>% of the rest</source>
        <translation>剩余本金的 %</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>Fees</name>
    <message>
        <source>Add a fee</source>
        <translation>添加费用</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>a part of the path is a file, not a folder</source>
        <translation>路径中有一段是文件，不是文件夹</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>amount kept back</source>
        <translation>预先扣除的金额</translation>
    </message>
    <message>
        <source>amount received</source>
        <translation>收到的金额</translation>
    </message>
    <message>
        <source>annual cost disclosed</source>
        <translation>明示的年化综合成本</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>它正被另一个程序占用</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>balloon amount</source>
        <translation>末期大额还款</translation>
    </message>
    <message>
        <source>cash fee&apos;s share</source>
        <translation>取现手续费比例</translation>
    </message>
    <message>
        <source>change with each step</source>
        <translation>每次变动的幅度</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>credit line</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>cut, freeze or closure on record of the line</source>
        <translation>该额度账户有记录的降额、冻结或关停</translation>
    </message>
    <message>
        <source>daily rate</source>
        <translation>日利率</translation>
    </message>
    <message>
        <source>day an answer is promised by</source>
        <translation>承诺答复日</translation>
    </message>
    <message>
        <source>day it happened</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>day it was done</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>day it was taken back</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>day of that statement</source>
        <translation>说明所指的日期</translation>
    </message>
    <message>
        <source>day of the agreement</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>day of the answer</source>
        <translation>答复日</translation>
    </message>
    <message>
        <source>day of the change</source>
        <translation>变更日期</translation>
    </message>
    <message>
        <source>day of the contact</source>
        <translation>联系日</translation>
    </message>
    <message>
        <source>day of the end</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>day of the loss</source>
        <translation>失去额度的日期</translation>
    </message>
    <message>
        <source>day on which all was still so</source>
        <translation>确认仍然如此的日期</translation>
    </message>
    <message>
        <source>day the document came</source>
        <translation>材料到手日期</translation>
    </message>
    <message>
        <source>day the line was opened</source>
        <translation>额度开通日期</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>往后的天数</translation>
    </message>
    <message>
        <source>days between statement and due day</source>
        <translation>账单日到还款日的天数</translation>
    </message>
    <message>
        <source>days of notice</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>due day of the month</source>
        <translation>每月还款日</translation>
    </message>
    <message>
        <source>evening reminder</source>
        <translation>晚间提醒</translation>
    </message>
    <message>
        <source>event of a credit line</source>
        <translation>额度变动</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>figure of the household</source>
        <translation>家庭数据</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>first due date</source>
        <translation>首次还款日</translation>
    </message>
    <message>
        <source>guarantee</source>
        <translation>担保</translation>
    </message>
    <message>
        <source>highest cash fee</source>
        <translation>取现手续费上限</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>imported row</source>
        <translation>导入的行</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>它是只读的</translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <translation>所在文件夹是只读的</translation>
    </message>
    <message>
        <source>its links lead back to themselves</source>
        <translation>链接绕回了自身</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>kept file</source>
        <translation>保存的文件</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>late fee&apos;s share</source>
        <translation>违约金比例</translation>
    </message>
    <message>
        <source>least cash fee</source>
        <translation>取现手续费下限</translation>
    </message>
    <message>
        <source>least late fee</source>
        <translation>违约金下限</translation>
    </message>
    <message>
        <source>least minimum payment</source>
        <translation>最低还款额下限</translation>
    </message>
    <message>
        <source>lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>minimum payment&apos;s share</source>
        <translation>最低还款比例</translation>
    </message>
    <message>
        <source>months between repricings</source>
        <translation>重定价周期的月数</translation>
    </message>
    <message>
        <source>months with a prepayment fee</source>
        <translation>收取提前还款违约金的月数</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>multiple of the rate for penalty interest</source>
        <translation>罚息的利率倍数</translation>
    </message>
    <message>
        <source>new limit</source>
        <translation>新额度</translation>
    </message>
    <message>
        <source>number of a row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>number of grace days</source>
        <translation>容时天数</translation>
    </message>
    <message>
        <source>number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>number of instalments in a step</source>
        <translation>每一档的期数</translation>
    </message>
    <message>
        <source>number of instalments paid</source>
        <translation>已还期数</translation>
    </message>
    <message>
        <source>number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation>步骤数</translation>
    </message>
    <message>
        <source>number of years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>own part of the loan</source>
        <translation>本人承担部分</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>person a guarantee is for</source>
        <translation>被担保人</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>planned income or cost of the business</source>
        <translation>生意的计划收入或支出</translation>
    </message>
    <message>
        <source>prepayment fee</source>
        <translation>提前还款违约金</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>recovery case</source>
        <translation>恢复事项</translation>
    </message>
    <message>
        <source>settlement date</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>share of earlier minimums in the minimum payment</source>
        <translation>往期未还最低额计入最低还款的比例</translation>
    </message>
    <message>
        <source>share of fees in the minimum payment</source>
        <translation>费用计入最低还款的比例</translation>
    </message>
    <message>
        <source>share of instalments in the minimum payment</source>
        <translation>分期计入最低还款的比例</translation>
    </message>
    <message>
        <source>share of interest in the minimum payment</source>
        <translation>利息计入最低还款的比例</translation>
    </message>
    <message>
        <source>share of late fees in the minimum payment</source>
        <translation>违约金计入最低还款的比例</translation>
    </message>
    <message>
        <source>share of the income that is not counted</source>
        <translation>收入不计入的比例</translation>
    </message>
    <message>
        <source>share of what is over the limit in the minimum payment</source>
        <translation>超限部分计入最低还款的比例</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>加点</translation>
    </message>
    <message>
        <source>start date</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>start date of the loan it pays off</source>
        <translation>被还清借款的放款日</translation>
    </message>
    <message>
        <source>statement day of the month</source>
        <translation>每月账单日</translation>
    </message>
    <message>
        <source>statement of a condition</source>
        <translation>条件的说明值</translation>
    </message>
    <message>
        <source>step of a recovery case</source>
        <translation>恢复事项的步骤</translation>
    </message>
    <message>
        <source>sum to be paid</source>
        <translation>须支付的总额</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>text of what was asked</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告了错误</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>time of day for reminders</source>
        <translation>提醒时刻</translation>
    </message>
    <message>
        <source>tolerance amount</source>
        <translation>容差金额</translation>
    </message>
</context>
<context>
    <name>FigureExplained</name>
    <message>
        <source>Above the line</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is about {time}.</source>
        <translation>所指时间：{time}。</translation>
    </message>
    <message>
        <source>It is as it was at the end of last month.</source>
        <translation>与上月末相同。</translation>
    </message>
    <message>
        <source>It was unknown last month, or is now: nothing to compare.</source>
        <translation>上月或现在未知，无法比较。</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>未计入的及原因</translation>
    </message>
    <message>
        <source>Looking at last month…</source>
        <translation>正在比较上月……</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>What moved it since last month</source>
        <translation>与上月末相比的变化</translation>
    </message>
    <message>
        <source>{fact}: told {day}, which is some time ago.</source>
        <translation>{fact}：{day} 填写，已过了一段时间。</translation>
    </message>
</context>
<context>
    <name>FigureRows</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In the figure</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>of {whole}</source>
        <translation>全额 {whole}</translation>
    </message>
    <message>
        <source>{above} ÷ {below} = {value}</source>
        <translation>{above} ÷ {below} = {value}</translation>
    </message>
    <message>
        <source>{band} at {edge} or less</source>
        <translation>{edge} 及以下为{band}</translation>
    </message>
    <message>
        <source>{band} from {edge}</source>
        <translation>{edge} 起为{band}</translation>
    </message>
    <message>
        <source>{before} → {after}, {change}</source>
        <translation>{before} → {after}，{change}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash at hand is not recorded.</source>
        <translation>没有记录可用现金。</translation>
    </message>
    <message>
        <source>Essential spending is not recorded.</source>
        <translation>没有记录必要支出。</translation>
    </message>
    <message>
        <source>In a month to come something falls due, and no income of that month is recorded.</source>
        <translation>往后有一个月有应还，但没有记录那个月的收入。</translation>
    </message>
    <message>
        <source>Income covers the month: the cash is not shrinking.</source>
        <translation>收入足以覆盖当月：现金没有减少。</translation>
    </message>
    <message>
        <source>Neither cash nor income stands against what falls due.</source>
        <translation>没有现金，也没有收入来支付应还的款项。</translation>
    </message>
    <message>
        <source>No income that counts here is recorded: unknown, not 0.</source>
        <translation>没有可计入的收入记录：未知，而不是 0。</translation>
    </message>
    <message>
        <source>No open credit line has a known limit.</source>
        <translation>没有已知上限的可用额度。</translation>
    </message>
    <message>
        <source>No true cost statement is recorded to compare with.</source>
        <translation>没有可对照的明示表记录。</translation>
    </message>
    <message>
        <source>Nothing of the kind is to come.</source>
        <translation>今后没有这类事项。</translation>
    </message>
    <message>
        <source>Nothing was repaid in these days.</source>
        <translation>这些天内没有还款。</translation>
    </message>
    <message>
        <source>Something was borrowed in these days, and nothing was repaid.</source>
        <translation>这些天里借了钱，但没有还过。</translation>
    </message>
    <message>
        <source>The rate of no debt is known.</source>
        <translation>没有一笔欠款的利率是已知的。</translation>
    </message>
    <message>
        <source>There is no debt to compare with.</source>
        <translation>没有可比较的欠款。</translation>
    </message>
    <message>
        <source>Too little is recorded.</source>
        <translation>记录太少。</translation>
    </message>
    <message>
        <source>a guarantee: owed only if somebody else does not pay</source>
        <translation>担保：他人不还时才须承担</translation>
    </message>
    <message>
        <source>a look that is no application</source>
        <translation>不算申请的查询</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>another person&apos;s of the household</source>
        <translation>属于家庭其他成员</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>borrowed</source>
        <translation>新借</translation>
    </message>
    <message>
        <source>cash at hand</source>
        <translation>可用现金</translation>
    </message>
    <message>
        <source>collected by a bill that is counted</source>
        <translation>由已计入的账单收取</translation>
    </message>
    <message>
        <source>credit limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>did not come in this month</source>
        <translation>当月没有到账</translation>
    </message>
    <message>
        <source>does not come every month</source>
        <translation>并非每月都有</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>in another currency</source>
        <translation>币种不同</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>its due day is unknown</source>
        <translation>还款日未知</translation>
    </message>
    <message>
        <source>its interest is unknown</source>
        <translation>利息未知</translation>
    </message>
    <message>
        <source>its rate is unknown</source>
        <translation>利率未知</translation>
    </message>
    <message>
        <source>known only before tax, or only after it</source>
        <translation>只知税前或只知税后</translation>
    </message>
    <message>
        <source>lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>minimum payment</source>
        <translation>最低还款额</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>no statement was made yet</source>
        <translation>还没有出过账单</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none to come</source>
        <translation>近期没有</translation>
    </message>
    <message>
        <source>not shrinking</source>
        <translation>现金未减少</translation>
    </message>
    <message>
        <source>nothing repaid</source>
        <translation>没有还过</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>无款可付</translation>
    </message>
    <message>
        <source>one loan took the place of another: counted once</source>
        <translation>一笔借款取代了另一笔，只计一次</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>overdue already, told apart</source>
        <translation>已经逾期，另外列出</translation>
    </message>
    <message>
        <source>overdue from an earlier month, told apart</source>
        <translation>以前月份的逾期，另行列出</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>paid with a card whose bill is counted</source>
        <translation>用信用卡还的，该卡账单已计入</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>recorded as a loan, too, and asked for twice: delete one of the two</source>
        <translation>同一笔支用另记为借款，应还算了两次：请删去其中一条</translation>
    </message>
    <message>
        <source>repaid</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>repaid before its statement was made</source>
        <translation>出账单前已还</translation>
    </message>
    <message>
        <source>spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>taken over by the next statement, and counted there</source>
        <translation>已转入下一期账单，在那里计算</translation>
    </message>
    <message>
        <source>the limit is unknown</source>
        <translation>额度上限未知</translation>
    </message>
    <message>
        <source>the line is closed or frozen</source>
        <translation>额度已关停或冻结</translation>
    </message>
    <message>
        <source>the same draw is recorded as a loan, too</source>
        <translation>同一笔支用已另记为借款</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} 个月</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} 个百分点</translation>
    </message>
</context>
<context>
    <name>FirstFields</name>
    <message>
        <source>12,000 or 1.2万</source>
        <translation>12,000 或 1.2万</translation>
    </message>
    <message>
        <source>2026-01-15, 25 or today</source>
        <translation>2026-01-15、25 或“今天”</translation>
    </message>
    <message>
        <source>Amount borrowed</source>
        <translation>借款金额</translation>
    </message>
    <message>
        <source>Debited automatically: remind me the evening before</source>
        <translation>自动扣款：前一天晚上提醒我</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Each instalment, if you know it</source>
        <translation>每期还款（知道就填）</translation>
    </message>
    <message>
        <source>First due</source>
        <translation>首次还款日</translation>
    </message>
    <message>
        <source>Lender or product</source>
        <translation>机构或产品</translation>
    </message>
    <message>
        <source>Money received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Number of periods</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>扣款账户</translation>
    </message>
    <message>
        <source>Rate as quoted</source>
        <translation>标示利率</translation>
    </message>
    <message>
        <source>Rate as quoted, if any</source>
        <translation>标示利率（有就填）</translation>
    </message>
    <message>
        <source>Rate is counted over</source>
        <translation>利率单位</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>To be repaid by</source>
        <translation>还清期限</translation>
    </message>
    <message>
        <source>bank, platform or product</source>
        <translation>银行、平台或产品</translation>
    </message>
    <message>
        <source>card or account</source>
        <translation>银行卡或账户</translation>
    </message>
    <message>
        <source>e.g. 12</source>
        <translation>例如 12</translation>
    </message>
    <message>
        <source>e.g. 14.6</source>
        <translation>例如 14.6</translation>
    </message>
    <message>
        <source>e.g. 893.33</source>
        <translation>例如 893.33</translation>
    </message>
</context>
<context>
    <name>FloatingRate</name>
    <message>
        <source>Benchmark</source>
        <translation>基准利率</translation>
    </message>
    <message>
        <source>Enter a newer value</source>
        <translation>填写更新的报价</translation>
    </message>
    <message>
        <source>Floating rate</source>
        <translation>浮动利率</translation>
    </message>
    <message>
        <source>Known until {day} only: look up whether it has moved.</source>
        <translation>数据截至 {day}：请查一下之后有没有变动。</translation>
    </message>
    <message>
        <source>Known until {day}.</source>
        <translation>数据截至 {day}。</translation>
    </message>
    <message>
        <source>Next repricing day</source>
        <translation>下一个重定价日</translation>
    </message>
    <message>
        <source>Nothing is known of this benchmark up to today.</source>
        <translation>截至今天尚未录入这项基准利率。</translation>
    </message>
    <message>
        <source>Repriced</source>
        <translation>重定价周期</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>加点</translation>
    </message>
    <message>
        <source>Spread is written in</source>
        <translation>加点的单位</translation>
    </message>
    <message>
        <source>The benchmark of the day of the loan is not known here: write the spread.</source>
        <translation>没有借款当日的基准利率数据：请填写加点。</translation>
    </message>
    <message>
        <source>Write the spread, or the rate of the contract, from which it follows.</source>
        <translation>请填写加点；或填写合同利率，由它得出加点。</translation>
    </message>
    <message>
        <source>a year after the start</source>
        <translation>到账日满一年</translation>
    </message>
    <message>
        <source>e.g. 30 or -20</source>
        <translation>例如 30 或 -20</translation>
    </message>
    <message>
        <source>none: the rate is fixed</source>
        <translation>无：利率固定</translation>
    </message>
    <message>
        <source>the rate is fixed</source>
        <translation>利率固定</translation>
    </message>
    <message>
        <source>{benchmark} is {quote} since {day}; with the spread the rate is {rate} a year.</source>
        <translation>{benchmark} 自 {day} 起为 {quote}，加点后利率为每年 {rate}。</translation>
    </message>
    <message>
        <source>{benchmark}, today {rate}</source>
        <translation>{benchmark}，今天 {rate}</translation>
    </message>
</context>
<context>
    <name>FlowForm</name>
    <message>
        <source>25, 12-25, +10</source>
        <translation>25、12-25、+10</translation>
    </message>
    <message>
        <source>8,000 or 1.2万</source>
        <translation>8,000 或 1.2万</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Each month on that day</source>
        <translation>每月这一天</translation>
    </message>
    <message>
        <source>Give it a name, such as the supplier&apos;s.</source>
        <translation>请填写名称，例如供应商的名称。</translation>
    </message>
    <message>
        <source>It cannot end before it began.</source>
        <translation>结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>Its day could be agreed otherwise</source>
        <translation>日期可以另行商定</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Plan money in or out</source>
        <translation>添加计划收支</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Planned money in or out</source>
        <translation>计划收支</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Write how much it is.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Write the day it is planned for.</source>
        <translation>请填写计划的日期。</translation>
    </message>
    <message>
        <source>e.g. a customer or a supplier</source>
        <translation>例如客户或供应商</translation>
    </message>
    <message>
        <source>empty while it goes on</source>
        <translation>持续则留空</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>A recovery case</source>
        <translation>一个恢复事项</translation>
    </message>
    <message>
        <source>{name} · an answer is owed by {day}: {what}</source>
        <translation>{name} · 按规定应于 {day} 前答复：{what}</translation>
    </message>
    <message>
        <source>{name} · an answer was promised by {day}: {what}</source>
        <translation>{name} · 对方承诺 {day} 前答复：{what}</translation>
    </message>
    <message>
        <source>{name} · document wanted by {day}: {what}</source>
        <translation>{name} · {day} 前要准备材料：{what}</translation>
    </message>
    <message>
        <source>{name} · planned for {day}: {what}</source>
        <translation>{name} · 计划 {day}：{what}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Formulas</name>
    <message>
        <source>(Income − essential spending) ÷ what falls due in the month</source>
        <translation>（收入 − 必要支出）÷ 当月应还</translation>
    </message>
    <message>
        <source>(Instalments of home loans + the property fee) ÷ your own income after tax</source>
        <translation>（住房贷款应还 + 物业费）÷ 本人税后收入</translation>
    </message>
    <message>
        <source>A loan&apos;s yearly cost as counted here − what its true cost statement says; the largest</source>
        <translation>此处计算的年化成本 − 明示表上的成本，取最大的一笔</translation>
    </message>
    <message>
        <source>A twelfth of what falls due in twelve months, lump sums too ÷ the month&apos;s income</source>
        <translation>十二个月内应还（含一次性到期）的十二分之一 ÷ 当月收入</translation>
    </message>
    <message>
        <source>Accounts with a balance at micro-loan companies, consumer finance companies and platforms</source>
        <translation>在小额贷款公司、消费金融公司和平台有欠款的账户</translation>
    </message>
    <message>
        <source>Applications for loans, cards and guarantees in these days, as far as recorded here</source>
        <translation>这些天内申请借款、信用卡或担保的次数，只算此处所记</translation>
    </message>
    <message>
        <source>Cash at hand ÷ (essential spending + what falls due in the month − income)</source>
        <translation>可用现金 ÷（必要支出 + 当月应还 − 收入）</translation>
    </message>
    <message>
        <source>Credit lines with a balance whose due day is not recorded</source>
        <translation>有欠款而未记录还款日的额度</translation>
    </message>
    <message>
        <source>Days left until a floating rate is repriced</source>
        <translation>距浮动利率重定价的天数</translation>
    </message>
    <message>
        <source>Days left until a line&apos;s limit falls back to what it was</source>
        <translation>额度回到原来水平前剩余的天数</translation>
    </message>
    <message>
        <source>Days left until the whole principal of a loan falls due at once</source>
        <translation>距借款本金一次性到期的天数</translation>
    </message>
    <message>
        <source>Different products with a balance</source>
        <translation>有欠款的不同产品</translation>
    </message>
    <message>
        <source>Each debt&apos;s yearly cost × its balance ÷ all balances</source>
        <translation>各笔年化成本 × 余额之和 ÷ 余额之和</translation>
    </message>
    <message>
        <source>Everything overdue, with the penalty interest so far</source>
        <translation>全部逾期金额，含至今的罚息</translation>
    </message>
    <message>
        <source>How long the oldest overdue payment is late: M1 is 1 to 30 days, M2 31 to 60, and so on</source>
        <translation>逾期最久的一笔的逾期时间：M1 为 1 至 30 天，M2 为 31 至 60 天，依此类推</translation>
    </message>
    <message>
        <source>Instalments of loans in the month, no bills ÷ your own income after tax</source>
        <translation>当月借款分期（不含账单）÷ 本人税后收入</translation>
    </message>
    <message>
        <source>Interest and fees of the month ÷ your own income after tax</source>
        <translation>当月利息与费用 ÷ 本人税后收入</translation>
    </message>
    <message>
        <source>Lenders named in the contracts to whom something is owed; an app is none where its funding institution is known</source>
        <translation>合同中有欠款的机构；资金方已知时，App 平台不算机构</translation>
    </message>
    <message>
        <source>Loans and lines with a balance; draws on one line are one</source>
        <translation>有欠款的借款与额度；同一额度下的多次支用算一个</translation>
    </message>
    <message>
        <source>Months in a row in which every due was paid in full in time</source>
        <translation>连续每笔应还都按时还清的月数</translation>
    </message>
    <message>
        <source>Months in a row, up to three, that ended with no less owed though something was repaid</source>
        <translation>有还款而月末欠款没有减少的连续月数，最多计三个月</translation>
    </message>
    <message>
        <source>New borrowing ÷ everything repaid, both of 90 days</source>
        <translation>90 天内新借 ÷ 90 天内还款</translation>
    </message>
    <message>
        <source>New loans and cash drawn on lines in these days; of a loan that replaced another only what is beyond that</source>
        <translation>这些天内的新借款与在额度上支取的现金；取代旧借款的，只计超出的部分</translation>
    </message>
    <message>
        <source>New loans and draws of cash in 30 days, counted</source>
        <translation>30 天内新借款与支取现金的次数</translation>
    </message>
    <message>
        <source>New loans and draws of cash since the first day of the month, counted</source>
        <translation>本月 1 日以来的新借款和取现次数</translation>
    </message>
    <message>
        <source>Owed to lenders that are no banks ÷ everything owed</source>
        <translation>欠非银行机构的金额 ÷ 全部欠款</translation>
    </message>
    <message>
        <source>Principal that falls due at once at the end of a loan, within twelve months or already</source>
        <translation>十二个月内到期或已经到期、须一次性归还的本金</translation>
    </message>
    <message>
        <source>Repayments of 90 days with money from another lender at most 3 days before, half as much or more</source>
        <translation>90 天内，前 3 天里从另一家机构借到不少于其一半金额的还款次数</translation>
    </message>
    <message>
        <source>The yearly cost of the dearest debt, with compulsory fees</source>
        <translation>成本最高的一笔的年化成本，含必付费用</translation>
    </message>
    <message>
        <source>What falls due in the month, bills in full ÷ your own income before tax</source>
        <translation>当月应还（账单按全额）÷ 本人税前收入</translation>
    </message>
    <message>
        <source>What falls due in the month, joint loans in full ÷ the income of the whole household</source>
        <translation>当月应还（共同借款按全额）÷ 全家收入</translation>
    </message>
    <message>
        <source>What falls due in the month, of bills only their minimum ÷ your own income after tax</source>
        <translation>当月应还（账单只计最低还款额）÷ 本人税后收入</translation>
    </message>
    <message>
        <source>What falls due in the month, of loans that repay at once a level instalment over the months left ÷ income</source>
        <translation>当月应还（一次性还本的借款，按剩余月数折为等额本息）÷ 收入</translation>
    </message>
    <message>
        <source>What falls due in the month, paid or not, bills in full ÷ your own income after tax</source>
        <translation>当月应还（无论是否已还，账单按全额）÷ 本人税后收入</translation>
    </message>
    <message>
        <source>What falls due in the worst of the next twelve months ÷ the income of that month</source>
        <translation>今后十二个月中最高一个月的应还 ÷ 该月收入</translation>
    </message>
    <message>
        <source>What falls due within three days ÷ what falls due within 30 days; the largest share</source>
        <translation>三天内到期的金额 ÷ 30 天内到期的金额，取最大值</translation>
    </message>
    <message>
        <source>What is overdue or falls due within 30 days</source>
        <translation>已逾期或 30 天内到期的金额</translation>
    </message>
    <message>
        <source>What is overdue or falls due within 30 days ÷ (cash at hand + the income until then)</source>
        <translation>已逾期或 30 天内到期的金额 ÷（可用现金 + 届时的收入）</translation>
    </message>
    <message>
        <source>What is used of all lines ÷ their limits, as they were before closing or freezing</source>
        <translation>全部额度的已用金额 ÷ 其额度（关停或冻结前的额度也计入）</translation>
    </message>
    <message>
        <source>What is used of open lines ÷ their limits; closed and frozen lines drop out</source>
        <translation>可用额度的已用金额 ÷ 其额度；已关停、已冻结的不计入</translation>
    </message>
    <message>
        <source>What is used ÷ the limit, of the open line where it is most</source>
        <translation>使用率最高的可用额度：已用金额 ÷ 额度</translation>
    </message>
    <message>
        <source>What the latest statements of open lines said is owed ÷ the limits of those days</source>
        <translation>各可用额度最近一期账单的欠款 ÷ 账单日的额度</translation>
    </message>
</context>
<context>
    <name>FunderRow</name>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Remove this institution</source>
        <translation>移除这家机构</translation>
    </message>
    <message>
        <source>as the contract names it</source>
        <translation>按合同上的名称</translation>
    </message>
</context>
<context>
    <name>FundersForm</name>
    <message>
        <source>Add an institution</source>
        <translation>添加机构</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The platform often passes the money of banks and other institutions on. Each counts as one lender.</source>
        <translation>平台的资金往往来自银行等机构，每家都算作一家机构。</translation>
    </message>
    <message>
        <source>Who funds {line}</source>
        <translation>{line} 的资金方</translation>
    </message>
</context>
<context>
    <name>GapsCard</name>
    <message numerus="yes">
        <source>%n days ago: it may be another now.</source>
        <translation>
            <numerusform>%n 天前的数，现在可能已变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rows are in no figure</source>
        <translation>
            <numerusform>导入的 %n 行没有计入任何指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter cash</source>
        <translation>填写现金</translation>
    </message>
    <message>
        <source>Enter income</source>
        <translation>填写收入</translation>
    </message>
    <message>
        <source>Enter spending</source>
        <translation>填写支出</translation>
    </message>
    <message>
        <source>Go to Loans</source>
        <translation>去看借款</translation>
    </message>
    <message>
        <source>Left out for good: {files}</source>
        <translation>已永久忽略：{files}</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>未计入：{why}</translation>
    </message>
    <message>
        <source>Unknown without it: {figures}</source>
        <translation>因此未知：{figures}</translation>
    </message>
    <message>
        <source>Unknown, old or left out</source>
        <translation>未知、过时或未计入</translation>
    </message>
    <message>
        <source>{fact}: told {day}</source>
        <translation>{fact}：{day} 填写</translation>
    </message>
</context>
<context>
    <name>GuaranteesForm</name>
    <message>
        <source>2025-01-01</source>
        <translation>2025-01-01</translation>
    </message>
    <message>
        <source>50,000 or 5万</source>
        <translation>50,000 或 5万</translation>
    </message>
    <message>
        <source>A guarantee is owed only if the other person does not pay: it is shown apart, in no sum.</source>
        <translation>只有对方不还时才需要代偿，所以担保单独列出，不计入任何合计。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Another guarantee</source>
        <translation>再记一笔担保</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>为谁</translation>
    </message>
    <message>
        <source>For whose debt</source>
        <translation>为谁担保</translation>
    </message>
    <message>
        <source>Guarantees given</source>
        <translation>对外担保</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>It cannot end before it began.</source>
        <translation>结束日不能早于起始日。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>Write how much the guarantee is for.</source>
        <translation>请填写担保金额。</translation>
    </message>
    <message>
        <source>Write the day it was given.</source>
        <translation>请填写担保起始日。</translation>
    </message>
    <message>
        <source>Write whose debt it is.</source>
        <translation>请填写为谁担保。</translation>
    </message>
    <message>
        <source>e.g. a bank</source>
        <translation>例如某银行</translation>
    </message>
    <message>
        <source>e.g. a cousin</source>
        <translation>例如表弟</translation>
    </message>
    <message>
        <source>empty while it is given</source>
        <translation>仍在担保就不填</translation>
    </message>
    <message>
        <source>still given</source>
        <translation>仍在担保</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n applications in 180 days, recorded here</source>
        <translation>
            <numerusform>近 180 天申请 %n 次（此处所记）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications in 30 days, recorded here</source>
        <translation>
            <numerusform>近 30 天申请 %n 次（此处所记）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications in 90 days, recorded here</source>
        <translation>
            <numerusform>近 90 天申请 %n 次（此处所记）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit lines without a due day</source>
        <translation>
            <numerusform>%n 个额度没有还款日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawdowns in 30 days</source>
        <translation>
            <numerusform>近 30 天支用 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lenders with a balance</source>
        <translation>
            <numerusform>在 %n 家机构有欠款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments overdue: {amount}</source>
        <translation>
            <numerusform>%n 笔还款逾期：{amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repayments right after new borrowing</source>
        <translation>
            <numerusform>新借之后随即还款 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Above {edge} from {amount} more left a month.</source>
        <translation>每月多余下 {amount} 即可高于 {edge}。</translation>
    </message>
    <message>
        <source>Below {edge} from {amount} less a month.</source>
        <translation>每月应还减少 {amount} 即可低于 {edge}。</translation>
    </message>
    <message>
        <source>Below {edge} from {amount} less of new borrowing.</source>
        <translation>新借减少 {amount} 即可低于 {edge}。</translation>
    </message>
    <message>
        <source>Compare the fees on the true cost statement with the plan, and ask what the rest is for.</source>
        <translation>请把明示表上的费用与还款计划对照，并询问差额的用途。</translation>
    </message>
    <message>
        <source>Debts in {currencies} are in none of these sums.</source>
        <translation>{currencies} 的欠款未计入以上合计。</translation>
    </message>
    <message>
        <source>Enter the due day; the lender&apos;s app shows it.</source>
        <translation>请填写还款日，在机构的 App 里可以查到。</translation>
    </message>
    <message>
        <source>It falls once more is repaid in a month than newly borrowed.</source>
        <translation>一个月内还款多于新借，欠款就会减少。</translation>
    </message>
    <message>
        <source>It stays “{band}”.</source>
        <translation>届时仍属“{band}”。</translation>
    </message>
    <message>
        <source>Look up the new rate on that day and record it.</source>
        <translation>请在当天查到新利率并记下。</translation>
    </message>
    <message numerus="yes">
        <source>No less is owed for %n months, though something was repaid</source>
        <translation>
            <numerusform>有还款，但欠款连续 %n 个月没有减少</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay {name} first: {amount}.</source>
        <translation>请先还{name}：{amount}。</translation>
    </message>
    <message>
        <source>Paying off {names} ({amount}): {effects}.</source>
        <translation>还清{names}（{amount}）：{effects}。</translation>
    </message>
    <message>
        <source>Paying {amount} to {names} by {day}: {effects}.</source>
        <translation>在{day}之前向{names}还 {amount}：{effects}。</translation>
    </message>
    <message>
        <source>Paying {amount} to {names}: {effects}.</source>
        <translation>向{names}还 {amount}：{effects}。</translation>
    </message>
    <message>
        <source>Set {amount} aside a month until {day}.</source>
        <translation>到 {day}为止每月存下 {amount}。</translation>
    </message>
    <message>
        <source>Set {amount} aside a month until {day}. Once it is paid: {effects}.</source>
        <translation>到{day}为止，每月留出 {amount}。还清之后：{effects}。</translation>
    </message>
    <message>
        <source>Since last month {whole} in all: {moves}.</source>
        <translation>较上月末合计 {whole}：{moves}。</translation>
    </message>
    <message>
        <source>So since {day}.</source>
        <translation>自 {day}起如此。</translation>
    </message>
    <message>
        <source>So since {month} or earlier.</source>
        <translation>自{month}或更早起如此。</translation>
    </message>
    <message>
        <source>So since {month}.</source>
        <translation>自{month}起如此。</translation>
    </message>
    <message>
        <source>That is {amount} more than the cash at hand you told.</source>
        <translation>这比您填写的可用现金多 {amount}。</translation>
    </message>
    <message numerus="yes">
        <source>The oldest, {name}, was due {day}, %n days ago.</source>
        <translation>
            <numerusform>最早的一笔是{name}，还款日 {day}，已过 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The temporary limit of {name} ends in %n days</source>
        <translation>
            <numerusform>{name}的临时额度将在 %n 天后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>These thresholds are your own.</source>
        <translation>这些阈值是您自己设定的。</translation>
    </message>
    <message>
        <source>Were {name} with {amount} not due on {day}: {effects}. Ask its lender before then.</source>
        <translation>如果{name}的 {amount} 不在{day}到期：{effects}。请在那之前问问该机构。</translation>
    </message>
    <message>
        <source>What is used above the limit before must be repaid by then; ask the lender for its last day.</source>
        <translation>超出原额度的部分须在到期前还清；具体期限请向机构确认。</translation>
    </message>
    <message>
        <source>With {amount} more at hand it lasts {edge}.</source>
        <translation>手头再多 {amount} 即可撑 {edge}。</translation>
    </message>
    <message>
        <source>Without a new one it is {count} from {day}.</source>
        <translation>不再新增的话，自 {day}起为 {count}。</translation>
    </message>
    <message>
        <source>Without new borrowing it falls once dues are repaid.</source>
        <translation>不再新借、按期还款后，它会下降。</translation>
    </message>
    <message>
        <source>Without new borrowing, and with every due paid, it is {after} from {day}.</source>
        <translation>不再新借、各期按时还清的话，自{day}起为 {after}。</translation>
    </message>
    <message>
        <source>Your own part of that is {amount}.</source>
        <translation>其中您自己承担 {amount}。</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>{above} against {below}.</source>
        <translation>{above} 对 {below}。</translation>
    </message>
    <message>
        <source>{amount} is left over.</source>
        <translation>尚余 {amount}。</translation>
    </message>
    <message>
        <source>{amount} is missing.</source>
        <translation>还差 {amount}。</translation>
    </message>
    <message>
        <source>{amount} is missing; the largest is {name} with {largest}: speak to its lender before the day.</source>
        <translation>还差 {amount}；最大的一笔是{name}，{largest}：请在还款日之前联系该机构。</translation>
    </message>
    <message>
        <source>{measure} next month {before} → {after}</source>
        <translation>下月{measure} {before} → {after}</translation>
    </message>
    <message>
        <source>{measure} {before} → {after}</source>
        <translation>{measure} {before} → {after}</translation>
    </message>
    <message>
        <source>{measure}: {value}</source>
        <translation>{measure}：{value}</translation>
    </message>
    <message>
        <source>{month}: {above} against {below}.</source>
        <translation>{month}：{above} 对 {below}。</translation>
    </message>
    <message>
        <source>{names}.</source>
        <translation>{names}。</translation>
    </message>
    <message numerus="yes">
        <source>{name} falls due as a whole in %n days</source>
        <translation>
            <numerusform>{name}将在 %n 天后一次性到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is repriced in %n days</source>
        <translation>
            <numerusform>{name}将在 %n 天后重定价</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {amount} ({change})</source>
        <translation>{name} {amount}（{change}）</translation>
    </message>
    <message>
        <source>{name} {change}</source>
        <translation>{name} {change}</translation>
    </message>
    <message>
        <source>“{band}” begins at {edge}, a threshold of your own.</source>
        <translation>“{band}”的起点为 {edge}，是您自己设定的阈值。</translation>
    </message>
    <message>
        <source>“{band}” begins at {edge}.</source>
        <translation>“{band}”的起点为 {edge}。</translation>
    </message>
    <message>
        <source>“{band}” begins at {edge}; this is information as of {day}, no verdict on the contract.</source>
        <translation>“{band}”的起点为 {edge}；此为截至 {day} 的参考信息，不是对合同的评判。</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message numerus="yes">
        <source>%n points higher than last month</source>
        <translation>
            <numerusform>比上月高 %n 个百分点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points lower than last month</source>
        <translation>
            <numerusform>比上月低 %n 个百分点</numerusform>
        </translation>
    </message>
    <message>
        <source>Add your income</source>
        <translation>添加收入</translation>
    </message>
    <message>
        <source>Debt to income</source>
        <translation>债务收入比</translation>
    </message>
    <message>
        <source>Debt to income: {ratio}, {band}</source>
        <translation>债务收入比：{ratio}，{band}</translation>
    </message>
    <message>
        <source>How it was built</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>Lenders</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>连续按时还款</translation>
    </message>
    <message>
        <source>Used limit</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>as last month</source>
        <translation>与上月持平</translation>
    </message>
    <message>
        <source>{due} due this month; without your income the ratio is unknown.</source>
        <translation>本月应还 {due}；没有收入记录，比值未知。</translation>
    </message>
    <message>
        <source>{due} due ÷ {income} income</source>
        <translation>应还 {due} ÷ 收入 {income}</translation>
    </message>
</context>
<context>
    <name>HealthCharts</name>
    <message>
        <source>Banks</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Other lenders</source>
        <translation>其他机构</translation>
    </message>
</context>
<context>
    <name>HealthGroups</name>
    <message>
        <source>Borrowing lately</source>
        <translation>近期借入</translation>
    </message>
    <message>
        <source>Credit lines used</source>
        <translation>额度使用</translation>
    </message>
    <message>
        <source>Cushion</source>
        <translation>缓冲</translation>
    </message>
    <message>
        <source>Debt against income</source>
        <translation>债务与收入</translation>
    </message>
    <message>
        <source>Lenders</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Overdue and paid on time</source>
        <translation>逾期与按时还款</translation>
    </message>
    <message>
        <source>Price of the money</source>
        <translation>资金成本</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>即将到来</translation>
    </message>
</context>
<context>
    <name>HealthMoves</name>
    <message>
        <source>as last month</source>
        <translation>与上月末相同</translation>
    </message>
    <message>
        <source>{change} since last month</source>
        <translation>比上月末 {change}</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Add what you owe: here you will see whether you are in danger, why, and the one step that helps most. Every figure opens to the rows it was made of.</source>
        <translation>添加您的借款后，这里会说明是否有危险、为什么，以及最有用的一步。每个数都可以点开看它由哪些项目构成。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>还没有可以计算的内容</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假如……</translation>
    </message>
</context>
<context>
    <name>HealthPaper</name>
    <message>
        <source>Counted by Zhihuan from own records; no lender&apos;s view.</source>
        <translation>由知还按自己的记录计算，不代表任何机构的看法。</translation>
    </message>
    <message>
        <source>Health on {day}</source>
        <translation>{day} 体检</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印……</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF……</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>无法写入 {file}。</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>{file} 已存在。</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写入 {file}。</translation>
    </message>
</context>
<context>
    <name>HealthWarnings</name>
    <message>
        <source>Nothing to warn of: every figure that is known lies in its fine band.</source>
        <translation>没有预警：已知的指标都在正常范围内。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>What is known lies in no band to worry about, and is too little to say more.</source>
        <translation>已知的指标都不需要担心，但已知的太少，无法判断更多。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Added the credit line {name}</source>
        <translation>添加额度“{name}”</translation>
    </message>
    <message>
        <source>Added the loan {name}</source>
        <translation>添加借款“{name}”</translation>
    </message>
    <message>
        <source>Added the loan {name}, {amount}</source>
        <translation>添加借款“{name}”，{amount}</translation>
    </message>
    <message>
        <source>Changed when to be reminded of {name}</source>
        <translation>修改“{name}”的提醒</translation>
    </message>
    <message>
        <source>Corrected a payment of {amount} towards {name}</source>
        <translation>更正“{name}”的一笔还款 {amount}</translation>
    </message>
    <message>
        <source>Corrected what happened to {name}</source>
        <translation>更正了 {name} 的一次变动</translation>
    </message>
    <message>
        <source>Deleted a change of {name}</source>
        <translation>删除“{name}”的一项变更</translation>
    </message>
    <message>
        <source>Deleted a contact about {name}</source>
        <translation>删除了关于 {name} 的一次沟通</translation>
    </message>
    <message>
        <source>Deleted a document about {name}</source>
        <translation>删除了关于 {name} 的一份材料</translation>
    </message>
    <message>
        <source>Deleted a movement of {amount} on {name}</source>
        <translation>删除“{name}”的一笔流水 {amount}</translation>
    </message>
    <message>
        <source>Deleted a payment of {amount} towards {name}</source>
        <translation>删除“{name}”的一笔还款 {amount}</translation>
    </message>
    <message>
        <source>Deleted a step of the recovery case of {name}</source>
        <translation>删除了 {name} 恢复事项的一个步骤</translation>
    </message>
    <message>
        <source>Deleted a value of {name}</source>
        <translation>删除 {name} 的一次报价</translation>
    </message>
    <message>
        <source>Deleted an application at {name}</source>
        <translation>删除向“{name}”的申请</translation>
    </message>
    <message>
        <source>Deleted the credit line {name}</source>
        <translation>删除额度“{name}”</translation>
    </message>
    <message>
        <source>Deleted the guarantee for {name}</source>
        <translation>删除为“{name}”的担保</translation>
    </message>
    <message>
        <source>Deleted the income {name}</source>
        <translation>删除收入“{name}”</translation>
    </message>
    <message>
        <source>Deleted the loan {name}</source>
        <translation>删除借款“{name}”</translation>
    </message>
    <message>
        <source>Deleted the recovery case of {name}</source>
        <translation>删除了 {name} 的恢复事项</translation>
    </message>
    <message>
        <source>Deleted the {name} of {amount}</source>
        <translation>删除{name} {amount}</translation>
    </message>
    <message>
        <source>Deleted what happened to {name}</source>
        <translation>删除了 {name} 的一次变动</translation>
    </message>
    <message>
        <source>Deleted what the business planned: {name}</source>
        <translation>删除了经营计划：{name}</translation>
    </message>
    <message>
        <source>Edited the credit line {name}</source>
        <translation>修改额度“{name}”</translation>
    </message>
    <message>
        <source>Edited the lender {name}</source>
        <translation>修改机构“{name}”</translation>
    </message>
    <message>
        <source>Edited the loan {name}</source>
        <translation>修改借款“{name}”</translation>
    </message>
    <message>
        <source>Edited the recovery case of {name}</source>
        <translation>修改“{name}”的恢复事项</translation>
    </message>
    <message>
        <source>Ended the recovery case of {name}</source>
        <translation>结束了 {name} 的恢复事项</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n rows from {name}</source>
        <translation>
            <numerusform>从“{name}”导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Logged a contact about {name}</source>
        <translation>记录了关于 {name} 的一次沟通</translation>
    </message>
    <message>
        <source>Noted a document about {name}</source>
        <translation>记录了关于 {name} 的一份材料</translation>
    </message>
    <message>
        <source>Noted a guarantee of {amount} for {name}</source>
        <translation>记录为“{name}”担保 {amount}</translation>
    </message>
    <message>
        <source>Noted a movement of {amount} on {name}</source>
        <translation>记录“{name}”的一笔流水 {amount}</translation>
    </message>
    <message>
        <source>Noted a payment holiday of {name}</source>
        <translation>记录“{name}”的延期还款</translation>
    </message>
    <message>
        <source>Noted a repricing of {name}</source>
        <translation>记录“{name}”的重定价</translation>
    </message>
    <message>
        <source>Noted a restructuring of {name}</source>
        <translation>记录“{name}”的重组</translation>
    </message>
    <message>
        <source>Noted a step of the recovery case of {name}</source>
        <translation>记录了 {name} 恢复事项的一个步骤</translation>
    </message>
    <message>
        <source>Noted a value of {name}</source>
        <translation>记录 {name} 的报价</translation>
    </message>
    <message>
        <source>Noted an application at {name}</source>
        <translation>记录向“{name}”的申请</translation>
    </message>
    <message>
        <source>Noted an extension of {name}</source>
        <translation>记录“{name}”的展期</translation>
    </message>
    <message>
        <source>Noted that {amount} paid towards {name} stands after all</source>
        <translation>记录用于“{name}”的 {amount} 还款仍然有效</translation>
    </message>
    <message>
        <source>Noted that {amount} paid towards {name} was taken back</source>
        <translation>记录用于“{name}”的 {amount} 还款被退回</translation>
    </message>
    <message>
        <source>Noted the income {name}, {amount} a month</source>
        <translation>记录收入“{name}”，每月 {amount}</translation>
    </message>
    <message>
        <source>Noted what of {name} is left out</source>
        <translation>记下了“{name}”中哪些记录已忽略</translation>
    </message>
    <message>
        <source>Noted what the business plans: {name}, {amount}</source>
        <translation>记录了经营计划：{name}，{amount}</translation>
    </message>
    <message>
        <source>Opened a recovery case of {name}</source>
        <translation>为 {name} 建立了恢复事项</translation>
    </message>
    <message>
        <source>Paid {amount} of the {name} bill</source>
        <translation>还款 {amount}，用于“{name}”账单</translation>
    </message>
    <message>
        <source>Paid {amount} towards {name}</source>
        <translation>还款 {amount}，用于“{name}”</translation>
    </message>
    <message>
        <source>Paid {name} off with {amount}</source>
        <translation>以 {amount} 还清“{name}”</translation>
    </message>
    <message>
        <source>Recorded what happened to {name}</source>
        <translation>记录“{name}”的变动</translation>
    </message>
    <message>
        <source>Recorded what happened to {name}, limit {amount}</source>
        <translation>记录“{name}”的变动，授信额度 {amount}</translation>
    </message>
    <message>
        <source>Refinanced the loan {name} with one of {amount}</source>
        <translation>以一笔 {amount} 的借款还清“{name}”（借新还旧）</translation>
    </message>
    <message>
        <source>Repaid {amount} of {name} early</source>
        <translation>提前偿还“{name}” {amount}</translation>
    </message>
    <message>
        <source>Settled the loan {name}</source>
        <translation>结清借款“{name}”</translation>
    </message>
    <message>
        <source>Told the {name}: {amount}</source>
        <translation>填写{name}：{amount}</translation>
    </message>
    <message>
        <source>Turned {amount} into the instalment plan {name}</source>
        <translation>把 {amount} 转为分期“{name}”</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Money that could be paid out today: accounts, and funds that pay at once.</source>
        <translation>今天就能拿出来的钱：账户余额，以及能立即赎回的基金。</translation>
    </message>
    <message>
        <source>What a month costs without any debt: food, rent, children, medicine.</source>
        <translation>不算任何债务，一个月的开销：吃饭、房租、孩子、看病。</translation>
    </message>
    <message>
        <source>What a month of your home costs beside its loan; it counts to housing.</source>
        <translation>住房除房贷以外每月的费用，计入住房支出。</translation>
    </message>
    <message>
        <source>after tax</source>
        <translation>税后</translation>
    </message>
    <message>
        <source>another household member’s</source>
        <translation>家庭其他成员</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>before tax</source>
        <translation>税前</translation>
    </message>
    <message>
        <source>bonus, not counted</source>
        <translation>奖金，不计入</translation>
    </message>
    <message>
        <source>business</source>
        <translation>经营</translation>
    </message>
    <message>
        <source>car</source>
        <translation>购车</translation>
    </message>
    <message>
        <source>cash at hand</source>
        <translation>可用现金</translation>
    </message>
    <message>
        <source>check by a present lender</source>
        <translation>现有机构的贷后管理</translation>
    </message>
    <message>
        <source>check of a guarantor</source>
        <translation>担保资格审查</translation>
    </message>
    <message>
        <source>consumption</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>credit card application</source>
        <translation>信用卡申请</translation>
    </message>
    <message>
        <source>education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>essential spending a month</source>
        <translation>每月必要支出</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>住房</translation>
    </message>
    <message>
        <source>loan application</source>
        <translation>贷款申请</translation>
    </message>
    <message>
        <source>medical care</source>
        <translation>医疗</translation>
    </message>
    <message numerus="yes">
        <source>missing in %n months</source>
        <translation>
            <numerusform>%n 个月没有到账</numerusform>
        </translation>
    </message>
    <message>
        <source>my own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>审批中</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>own look</source>
        <translation>本人查询</translation>
    </message>
    <message>
        <source>property fee a month</source>
        <translation>每月物业费</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>repaying other debt</source>
        <translation>偿还其他债务</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>variable, its average</source>
        <translation>浮动，填平均数</translation>
    </message>
    <message>
        <source>{share} of it counts</source>
        <translation>{share} 计入</translation>
    </message>
</context>
<context>
    <name>ImportDecision</name>
    <message numerus="yes">
        <source>%n rows chosen</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Add its loan…</source>
        <translation>添加这笔借款…</translation>
    </message>
    <message>
        <source>All cells…</source>
        <translation>全部单元格…</translation>
    </message>
    <message>
        <source>Another one: import it too</source>
        <translation>不是同一笔：也导入</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新询问</translation>
    </message>
    <message>
        <source>Each the same as its likeliest</source>
        <translation>各自与最像的那一笔相同</translation>
    </message>
    <message>
        <source>Follow this file</source>
        <translation>以此文件为准</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Goes to: as recognised</source>
        <translation>计入：按识别结果</translation>
    </message>
    <message>
        <source>Goes to: not decided</source>
        <translation>计入：未决定</translation>
    </message>
    <message numerus="yes">
        <source>Import %n of them</source>
        <translation>
            <numerusform>导入这 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import this row</source>
        <translation>导入这一行</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>仍要导入</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>与之相同</translation>
    </message>
    <message>
        <source>The same as: {recorded}</source>
        <translation>与此相同：{recorded}</translation>
    </message>
    <message>
        <source>The same or another? Not decided</source>
        <translation>是否同一笔？未决定</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Will be recorded for {name}, which is new.</source>
        <translation>将计入新增的“{name}”。</translation>
    </message>
    <message>
        <source>Will be recorded for {name}.</source>
        <translation>将记入“{name}”。</translation>
    </message>
    <message>
        <source>split</source>
        <translation>已拆分</translation>
    </message>
    <message>
        <source>what the file says</source>
        <translation>按文件所写</translation>
    </message>
    <message>
        <source>{name} (a new line)</source>
        <translation>{name}（新额度）</translation>
    </message>
    <message>
        <source>{name}, {amount} from {day}</source>
        <translation>{name}，{amount}，{day}起</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n 个待回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Forget the layout {layout}</source>
        <translation>不再使用格式“{layout}”</translation>
    </message>
    <message>
        <source>Name what is new…</source>
        <translation>给新增的起名…</translation>
    </message>
    <message>
        <source>Put {file} aside</source>
        <translation>移开 {file}</translation>
    </message>
    <message>
        <source>Read by your own layout: {layout}, headings in line {line}</source>
        <translation>按你自己的格式读取：{layout}，表头在第 {line} 行</translation>
    </message>
    <message>
        <source>Say what its columns are…</source>
        <translation>指明各列是什么…</translation>
    </message>
    <message>
        <source>Say what the columns of {file} are</source>
        <translation>指明“{file}”各列是什么</translation>
    </message>
    <message>
        <source>Taken for: {layout}, by its columns, which have no headings</source>
        <translation>识别为：{layout}，依据各列内容（无表头）</translation>
    </message>
    <message>
        <source>Taken for: {layout}, by the headings in line {line}</source>
        <translation>识别为{layout}，依据第 {line} 行的表头</translation>
    </message>
    <message>
        <source>Wrong?</source>
        <translation>认错了？</translation>
    </message>
    <message>
        <source>account {owner}</source>
        <translation>账户 {owner}</translation>
    </message>
    <message>
        <source>already imported on {day}</source>
        <translation>已于 {day}导入</translation>
    </message>
    <message numerus="yes">
        <source>every row in error (%n)</source>
        <translation>
            <numerusform>%n 行全部有误</numerusform>
        </translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>单独存放</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Drop files here, or paste a table</source>
        <translation>把文件拖到这里，或粘贴一张表格</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is recorded until you import</source>
        <translation>点击导入之前，什么都不会记入账本</translation>
    </message>
    <message>
        <source>Put all aside</source>
        <translation>全部移开</translation>
    </message>
    <message>
        <source>Remember what is left out</source>
        <translation>记住已忽略的记录</translation>
    </message>
    <message>
        <source>Statements and registers become loans, repayments and bills</source>
        <translation>交易明细和登记表，变成借款、还款和账单</translation>
    </message>
    <message>
        <source>You see every row before anything is recorded, and one undo takes the whole import back. The files are read on this computer only.</source>
        <translation>记录之前你会看到每一行，一次撤销即可收回整次导入。文件只在这台电脑上读取。</translation>
    </message>
</context>
<context>
    <name>ImportPast</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows imported from {file}.</source>
        <translation>
            <numerusform>已从 {file} 导入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported so far</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Not imported: {counts}.</source>
        <translation>未导入：{counts}。</translation>
    </message>
    <message>
        <source>Save them…</source>
        <translation>另存这些行…</translation>
    </message>
    <message>
        <source>See the loans</source>
        <translation>查看借款</translation>
    </message>
    <message>
        <source>See these rows</source>
        <translation>查看这些行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the import of {file}</source>
        <translation>撤销导入 {file}</translation>
    </message>
    <message>
        <source>What you left out of {file} is remembered.</source>
        <translation>已记住您在 {file} 中忽略的记录。</translation>
    </message>
    <message numerus="yes">
        <source>and %n older ones</source>
        <translation>
            <numerusform>还有更早的 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPasted</name>
    <message>
        <source>pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>A register tells what was borrowed, not what was paid. Untick this to enter the missing repayments yourself: until then those instalments are overdue.</source>
        <translation>登记表只说明借了什么，不说明还了什么。如果想自己补记缺少的还款，请取消勾选：补记之前，这些期按逾期计。</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>全部 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count %n past instalments without a repayment in these files as paid</source>
        <translation>
            <numerusform>已过还款日、文件里没有还款的 %n 期，按已还计</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in these rows</source>
        <translation>在这些行中查找</translation>
    </message>
    <message>
        <source>Groups of rows</source>
        <translation>行的分组</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>导入的行</translation>
    </message>
    <message>
        <source>Save what stays behind…</source>
        <translation>另存未导入的行…</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>Bytes that do not fit stand as ‹FF›, and their rows will be in error.</source>
        <translation>不符的字节以 ‹FF› 标出，所在的行将算作错误。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>In which of these do the lines below read as they should?</source>
        <translation>用哪一种编码时，下面几行读起来是对的？</translation>
    </message>
    <message>
        <source>It is of the account {owner}; the ledger has files of {others}. Is it yours, too?</source>
        <translation>它属于账户 {owner}；账本里有 {others} 的文件。它也是你的吗？</translation>
    </message>
    <message>
        <source>It is used for this reading only and kept nowhere.</source>
        <translation>只用于这次读取，不保存在任何地方。</translation>
    </message>
    <message>
        <source>Its rows become debts of their own and are not taken for yours.</source>
        <translation>其中各行自成欠款，不与你的混在一起。</translation>
    </message>
    <message>
        <source>Keep it apart</source>
        <translation>单独存放</translation>
    </message>
    <message>
        <source>Mine as well</source>
        <translation>也是我的</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of {file}</source>
        <translation>“{file}”的密码</translation>
    </message>
    <message>
        <source>Read it as {encoding}</source>
        <translation>按 {encoding} 读取</translation>
    </message>
    <message>
        <source>The days of this file are read as you said: {order}.</source>
        <translation>这个文件的日期按您说的读：{order}。</translation>
    </message>
    <message>
        <source>The days of this file can be read in more than one way. Which is right?</source>
        <translation>这个文件的日期有不止一种读法，哪种是对的？</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>年在前</translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message>
        <source>Reading {files}…</source>
        <translation>正在读取 {files}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n rows into the ledger…</source>
        <translation>
            <numerusform>正在把 %n 行写入账本…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRest</name>
    <message numerus="yes">
        <source>%n rows saved in {place}. Mend them and import the file.</source>
        <translation>
            <numerusform>%n 行已保存到 {place}。改好后再导入该文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows saved in {place}. Mend them and import the files.</source>
        <translation>
            <numerusform>已把 %n 行存到 {place}。改正后请导入这些文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the rows that stay behind</source>
        <translation>选择存放未导入行的文件夹</translation>
    </message>
    <message>
        <source>Save the rows that stay behind</source>
        <translation>另存未导入的行</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>left</source>
        <translation>未导入</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>to be imported</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name}（新增）</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Everything that can be read ({endings})</source>
        <translation>所有能读的文件 ({endings})</translation>
    </message>
    <message>
        <source>Statements and tables ({endings})</source>
        <translation>账单和表格 ({endings})</translation>
    </message>
    <message>
        <source>Understood: statements of Alipay, WeChat, JD, Meituan and of banks and cards; repayment plans; exports of other book-keeping programs; a register of loans and a list of repayments of your own. As CSV, Excel, ODS or in the locked zip that was mailed. For any other table you say once what its columns are.</source>
        <translation>能读懂：支付宝、微信、京东、美团及银行和信用卡的账单；还款计划；其他记账软件的导出；自己写的借款登记表和还款明细表。CSV、Excel、ODS 或邮件里带密码的 zip 均可。其他表格只需指明一次各列是什么。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>已有 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold an error (such as #DIV/0!) and count as blank.</source>
        <translation>
            <numerusform>有 %n 个单元格是错误值（如 #DIV/0!），按空白处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty bytes in the text were dropped, the first in line {line}.</source>
        <translation>
            <numerusform>已去掉文本中的 %n 个空字节，第一个在第 {line} 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in error</source>
        <translation>
            <numerusform>有误 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>忽略 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines after the headings are no rows (totals, rules, explanations).</source>
        <translation>
            <numerusform>表头之后有 %n 行不是记录（合计、分隔线、说明）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loans fit. Choose the one it was paid towards.</source>
        <translation>
            <numerusform>有 %n 笔借款都符合。请选择这笔还款属于哪一笔。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a decision</source>
        <translation>
            <numerusform>待决定 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order numbers were shortened by a spreadsheet program; those rows are told apart by day and amount. Import the original file rather than a saved copy.</source>
        <translation>
            <numerusform>%n 个订单号被表格软件截短；这些行改用日期和金额区分。请导入原始文件，而不是另存的副本。</numerusform>
        </translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed; that row was read again without quotation marks.</source>
        <translation>第 {line} 行的引号没有闭合；这一行已按没有引号重新读取。</translation>
    </message>
    <message>
        <source>A quotation mark is opened in line {line} and never closed ({detail}). Close it or delete it there.</source>
        <translation>第 {line} 行的引号没有闭合（{detail}）。请在文件中补上或删去这个引号。</translation>
    </message>
    <message>
        <source>A refund of a purchase that is not in this file.</source>
        <translation>退款对应的消费不在这个文件里。</translation>
    </message>
    <message>
        <source>A share has no amount, or no loan or line to go to.</source>
        <translation>有一份没有金额，或没有选好借款或额度。</translation>
    </message>
    <message>
        <source>A waived deposit or a frozen amount: nothing is owed.</source>
        <translation>免押或冻结的金额，不算欠款。</translation>
    </message>
    <message>
        <source>Agrees with what the file announces: {figures}</source>
        <translation>与文件自己写明的一致：{figures}</translation>
    </message>
    <message>
        <source>Another row of this plan cannot be read, so the plan would not add up. Mend that row first.</source>
        <translation>这份还款计划里另有一行读不出来，合计会对不上。请先改好那一行。</translation>
    </message>
    <message>
        <source>Both money in and money out are filled.</source>
        <translation>收入和支出两栏都填了金额。</translation>
    </message>
    <message>
        <source>Bought in instalments (“{payer}”): add it as a loan with its fee, and leave it out here.</source>
        <translation>分期购买（“{payer}”）：请连同手续费记为一笔借款，这一行不导入。</translation>
    </message>
    <message>
        <source>Bytes that are no characters stand as ‹FF› or the like: {detail}. Mend them in the file.</source>
        <translation>有不成字符的字节，以 ‹FF› 之类标出：{detail}。请在文件中改正。</translation>
    </message>
    <message>
        <source>Columns not used: {found}.</source>
        <translation>未用到的列：{found}。</translation>
    </message>
    <message>
        <source>Credit, but the row does not say whose.</source>
        <translation>属于信用消费或借款，但这一行没有说是哪个产品。</translation>
    </message>
    <message>
        <source>Credit, but whose is not recognised ({detail}).</source>
        <translation>属于信用消费或借款，但认不出是哪个产品（{detail}）。</translation>
    </message>
    <message>
        <source>Imported before and deleted since. Take it again?</source>
        <translation>以前导入过，后来删掉了。要重新记上吗？</translation>
    </message>
    <message>
        <source>Imported earlier as paid, and now “{status}”: take the earlier entry out if no money moved.</source>
        <translation>之前按已支付导入，现在是“{status}”：如果钱没有动，请删去之前那条。</translation>
    </message>
    <message>
        <source>Imported earlier as paid, and taken back since: take the earlier entry out.</source>
        <translation>之前按已付款导入，后来被撤回：请去掉之前的记录。</translation>
    </message>
    <message>
        <source>It was paid before “{name}” began. Check the date, or the loan&apos;s start.</source>
        <translation>这笔还款早于“{name}”的开始日期。请检查还款日期或借款的开始日期。</translation>
    </message>
    <message>
        <source>Its day has not come yet; it counts from then on.</source>
        <translation>日期还没到，从那天起才计入。</translation>
    </message>
    <message>
        <source>Its purchase is smaller or later: {detail}. It counts as it stands here.</source>
        <translation>原消费金额更小或日期更晚：{detail}。按此处记录计入。</translation>
    </message>
    <message>
        <source>Line {line} stands after very many empty rows; from there on nothing was read.</source>
        <translation>第 {line} 行之前有大量空行，从该行起未再读取。</translation>
    </message>
    <message>
        <source>Not paid yet.</source>
        <translation>尚未付款。</translation>
    </message>
    <message>
        <source>One payment for several products ({detail}). How much went to each?</source>
        <translation>一次付款还了几个产品（{detail}）。各还了多少？</translation>
    </message>
    <message>
        <source>Own money: no debt is touched.</source>
        <translation>用的是自己的钱，与欠款无关。</translation>
    </message>
    <message>
        <source>Principal, interest and fees do not add up to the amount ({detail}).</source>
        <translation>本金、利息与费用之和不等于金额（{detail}）。</translation>
    </message>
    <message>
        <source>Recorded earlier with {recorded}; this file tells another amount or day. Which is right?</source>
        <translation>以前记的是 {recorded}；这个文件里的金额或日期不同。以哪个为准？</translation>
    </message>
    <message>
        <source>Recorded earlier; this file tells what came of it.</source>
        <translation>以前已导入；这个文件写明了结果。</translation>
    </message>
    <message>
        <source>The amount is below zero ({detail}). Is it a repayment or a refund?</source>
        <translation>金额为负（{detail}）。是还款还是退款？</translation>
    </message>
    <message>
        <source>The amount is missing.</source>
        <translation>缺少金额。</translation>
    </message>
    <message>
        <source>The amount is zero.</source>
        <translation>金额为零。</translation>
    </message>
    <message>
        <source>The currency is not the loan&apos;s, or not certain ({detail}).</source>
        <translation>币种与借款不同，或无法确定（{detail}）。</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message numerus="yes">
        <source>The file announces %n rows and holds {found}. It may be cut off.</source>
        <translation>
            <numerusform>文件自称有 %n 行，实有 {found} 行，可能被截断了。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file announces a sum of {expected} for “{subject}”; its rows add up to {found}.</source>
        <translation>文件自称“{subject}”合计 {expected}，各行相加却是 {found}。</translation>
    </message>
    <message>
        <source>The headings stand again in line {line}: files were joined. Rows after them count too.</source>
        <translation>第 {line} 行又出现了表头：文件是拼接的。其后的行同样计入。</translation>
    </message>
    <message>
        <source>The ledger has no loan “{name}”. Choose the loan it belongs to, or import the register.</source>
        <translation>账本里没有借款“{name}”。请选择它属于哪笔借款，或导入借款登记表。</translation>
    </message>
    <message>
        <source>The ledger holds an equal amount within a few days, told by another account. Is it the same movement?</source>
        <translation>账本里几天之内有一笔金额相同的流水，来自另一个账户。是同一笔吗？</translation>
    </message>
    <message>
        <source>The ledger holds it already, as “{name}”.</source>
        <translation>账本里已经有了，即“{name}”。</translation>
    </message>
    <message>
        <source>The lender took it back, or put it right on the same day: what is left counts.</source>
        <translation>机构当天退回或更正过：只算最后剩下的。</translation>
    </message>
    <message>
        <source>The loan has no name.</source>
        <translation>借款没有名称。</translation>
    </message>
    <message>
        <source>The order was closed after it was paid; its refund is not in this file. Import that one, too.</source>
        <translation>订单付款后关闭，这个文件里没有它的退款。退款所在的文件也请导入。</translation>
    </message>
    <message>
        <source>The order was closed before it was paid.</source>
        <translation>订单未付款就关闭了。</translation>
    </message>
    <message>
        <source>The payment failed; no money moved.</source>
        <translation>付款失败，没有资金变动。</translation>
    </message>
    <message>
        <source>The plan does not say when “{name}” began: one period before its first due is assumed. Its rate is what the rows come to.</source>
        <translation>还款计划没有写“{name}”哪天放款：按首次还款日往前一期算。利率按各行推算。</translation>
    </message>
    <message>
        <source>The plan of “{name}” counts what it costs; a payment of it is recorded when it is made.</source>
        <translation>“{name}”的还款计划已经算上这笔费用；真正付款时再记还款。</translation>
    </message>
    <message>
        <source>The principal is {detail}, but it must be above zero. Correct it in the file.</source>
        <translation>本金是 {detail}，但必须大于零。请在文件里更正。</translation>
    </message>
    <message>
        <source>The rate “{detail}” could be a fraction or per cent. Write it with its sign, as 14.6%.</source>
        <translation>利率“{detail}”可能是小数，也可能是百分数。请带上符号，如 14.6%。</translation>
    </message>
    <message>
        <source>The refund was closed or failed; no money came back.</source>
        <translation>退款已关闭或失败，钱没有退回。</translation>
    </message>
    <message>
        <source>The register does not say: {missing}. Add it there.</source>
        <translation>登记表里没有：{missing}。请补上。</translation>
    </message>
    <message>
        <source>The register names no repayment method; level instalments are assumed.</source>
        <translation>登记表没有写还款方式，按等额本息处理。</translation>
    </message>
    <message>
        <source>The repayment came back, all of it or a part: only what did not come back counts.</source>
        <translation>这笔还款全部或部分退了回来：只算没有退回的部分。</translation>
    </message>
    <message>
        <source>The repayment method “{detail}” is not known. Use the glossary&apos;s words.</source>
        <translation>不认识还款方式“{detail}”。请用通行的名称，如“等额本息”。</translation>
    </message>
    <message>
        <source>The row does not say which institution it was.</source>
        <translation>这一行没有写是哪家机构。</translation>
    </message>
    <message>
        <source>The row does not say which loan it belongs to.</source>
        <translation>这一行没有说明属于哪笔借款。</translation>
    </message>
    <message>
        <source>The row has more or fewer cells than there are headings ({detail}).</source>
        <translation>这一行的格数与表头不一致（{detail}）。</translation>
    </message>
    <message>
        <source>The same order stands earlier in this file.</source>
        <translation>文件前面已有同一订单。</translation>
    </message>
    <message>
        <source>The shares come to {total}, not to the amount of the row. Share all of it.</source>
        <translation>各份合计 {total}，与这一行的金额不符。请把全部金额分完。</translation>
    </message>
    <message>
        <source>The status “{detail}” is not known. Did money move?</source>
        <translation>不认识状态“{detail}”。资金有变动吗？</translation>
    </message>
    <message>
        <source>The year of “{detail}” is too far from ours to be meant. Correct it in the file.</source>
        <translation>“{detail}”的年份离现在太远，不像是真的。请在文件里更正。</translation>
    </message>
    <message>
        <source>These terms make no plan.</source>
        <translation>按这些条款排不出还款计划。</translation>
    </message>
    <message>
        <source>This row was imported before.</source>
        <translation>这一行以前导入过。</translation>
    </message>
    <message>
        <source>What happened is not recognised (“{detail}”): repaid, borrowed or a fee?</source>
        <translation>认不出发生了什么（“{detail}”）：还款、借入还是费用？</translation>
    </message>
    <message>
        <source>You left it out, and it stays out each time it is read, until you let it be asked again.</source>
        <translation>您已忽略此行；以后再次读取时也会忽略，除非您选择“重新询问”。</translation>
    </message>
    <message>
        <source>You left it out.</source>
        <translation>您选择了不导入。</translation>
    </message>
    <message>
        <source>Your own layout in “{file}” cannot be used: {key} says “{text}”. The others are.</source>
        <translation>您自己的版式文件“{file}”不能用：{key} 处写着“{text}”。其他版式照常使用。</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>in error</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>in or out</source>
        <translation>收支方向</translation>
    </message>
    <message>
        <source>instalment number</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>loan or contract number</source>
        <translation>借款名称或合同编号</translation>
    </message>
    <message>
        <source>money borrowed</source>
        <translation>借入</translation>
    </message>
    <message>
        <source>money in</source>
        <translation>收入金额</translation>
    </message>
    <message>
        <source>money out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>name of the loan</source>
        <translation>借款名称</translation>
    </message>
    <message>
        <source>needs a decision</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>not credit</source>
        <translation>与信用无关</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>other party</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>payment method</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>planned instalment</source>
        <translation>计划还款</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>product or account</source>
        <translation>产品或账户</translation>
    </message>
    <message>
        <source>purchase on credit</source>
        <translation>信用消费</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>refund to credit</source>
        <translation>信用退款</translation>
    </message>
    <message>
        <source>repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>start date</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>“{detail}” can be read as more than one day. Write dates as 2025-02-28.</source>
        <translation>“{detail}”可以读成不止一个日期。请写成 2025-02-28 这样。</translation>
    </message>
    <message>
        <source>“{detail}” could be one or a thousand times as much. Write amounts as 1234.50.</source>
        <translation>“{detail}”可能相差一千倍。金额请写成 1234.50 的形式。</translation>
    </message>
    <message>
        <source>“{detail}” has more decimals than its currency.</source>
        <translation>“{detail}”的小数位超过了这种货币的位数。</translation>
    </message>
    <message>
        <source>“{detail}” is larger than a ledger can hold.</source>
        <translation>“{detail}”超出了账本能记的范围。</translation>
    </message>
    <message>
        <source>“{detail}” is no known purpose. Write loan, card, guarantee, hard or soft.</source>
        <translation>“{detail}”不是已知的查询原因。请写贷款、信用卡、担保、硬查询或软查询。</translation>
    </message>
    <message>
        <source>“{detail}” is not a day of the calendar.</source>
        <translation>“{detail}”不是日历上的日期。</translation>
    </message>
    <message>
        <source>“{detail}” is not a day of the month.</source>
        <translation>“{detail}”不是每月的某一日。</translation>
    </message>
    <message>
        <source>“{detail}” is not a number of instalments.</source>
        <translation>“{detail}”不是期数。</translation>
    </message>
    <message>
        <source>“{detail}” is not a rate.</source>
        <translation>“{detail}”不是利率。</translation>
    </message>
    <message>
        <source>“{detail}” is not an amount.</source>
        <translation>“{detail}”不是金额。</translation>
    </message>
    <message>
        <source>“{detail}” is not an instalment&apos;s number.</source>
        <translation>“{detail}”不是第几期。</translation>
    </message>
    <message>
        <source>“{file}” of this import holds an equal amount within a few days, told by another account. Is it the same movement?</source>
        <translation>这次导入的“{file}”里几天之内有一笔金额相同的流水，来自另一个账户。是同一笔吗？</translation>
    </message>
    <message>
        <source>“{name}” asks for no such amount about that day. Choose the loan or the line it was paid towards.</source>
        <translation>“{name}”在这一天前后没有这样一笔应还金额。请选择这笔还款属于哪笔借款或哪个额度。</translation>
    </message>
    <message>
        <source>“{name}” is a loan with a plan, which has no movement of this kind. Choose a line, or say what it is.</source>
        <translation>“{name}”是按计划还的借款，不会有这种流水。请选一个额度，或说明这是什么。</translation>
    </message>
    <message>
        <source>“{subject}” inside it fits no known layout and was left out.</source>
        <translation>其中的“{subject}”不符合任何已知格式，已略过。</translation>
    </message>
    <message>
        <source>“{subject}” inside it has headings and no rows.</source>
        <translation>其中的“{subject}”只有表头，没有记录。</translation>
    </message>
    <message>
        <source>“{subject}” inside it holds no table and was left out.</source>
        <translation>其中的“{subject}”不含表格，已略过。</translation>
    </message>
    <message>
        <source>“{subject}” inside it is another archive and was left out; import it by itself.</source>
        <translation>其中的“{subject}”又是一个压缩包，已略过；请单独导入它。</translation>
    </message>
</context>
<context>
    <name>IncomeFields</name>
    <message>
        <source>A month then</source>
        <translation>变为每月</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>New income</source>
        <translation>新收入</translation>
    </message>
    <message>
        <source>a new income</source>
        <translation>一项新收入</translation>
    </message>
    <message>
        <source>e.g. 10,000</source>
        <translation>如 10,000</translation>
    </message>
</context>
<context>
    <name>IncomeForm</name>
    <message>
        <source>2025-01-01</source>
        <translation>2025-01-01</translation>
    </message>
    <message>
        <source>9,800 or 1.2万</source>
        <translation>9,800 或 1.2万</translation>
    </message>
    <message>
        <source>Another income</source>
        <translation>再加一项收入</translation>
    </message>
    <message>
        <source>Debt to income is counted with what arrives after tax.</source>
        <translation>债务收入比按税后到手的收入计算。</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Each month, after tax</source>
        <translation>每月税后金额</translation>
    </message>
    <message>
        <source>Each month, before tax</source>
        <translation>每月税前</translation>
    </message>
    <message>
        <source>Give it a name, such as salary.</source>
        <translation>请填写名称，例如“工资”。</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Incomes</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>It cannot end before it began.</source>
        <translation>结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>It was not paid before that day: then it is a correction.</source>
        <translation>那天之前没有发过这项收入，应选“当时填错了”。</translation>
    </message>
    <message>
        <source>Monthly income</source>
        <translation>每月收入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Write the day from which it is another.</source>
        <translation>请填写从哪天起变了。</translation>
    </message>
    <message>
        <source>Write the day it began.</source>
        <translation>请填写开始的日期。</translation>
    </message>
    <message>
        <source>Write what arrives each month.</source>
        <translation>请填写每月到手的金额。</translation>
    </message>
    <message>
        <source>e.g. salary</source>
        <translation>例如：工资</translation>
    </message>
    <message>
        <source>empty while it runs</source>
        <translation>仍在继续就留空</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在继续</translation>
    </message>
    <message>
        <source>{name} ({details})</source>
        <translation>{name}（{details}）</translation>
    </message>
</context>
<context>
    <name>IncomeLine</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>修改“{name}”</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至 {last}</translation>
    </message>
</context>
<context>
    <name>IncomeMore</name>
    <message>
        <source>As its amount, write the average of some months.</source>
        <translation>金额请填几个月的平均数。</translation>
    </message>
    <message>
        <source>How it comes</source>
        <translation>到账方式</translation>
    </message>
    <message>
        <source>It is kept here and counts in no month.</source>
        <translation>只记在这里，不计入任何月份。</translation>
    </message>
    <message>
        <source>Months in which it did not come</source>
        <translation>没有到账的月份</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Not counted, for caution, %</source>
        <translation>审慎起见不计入，%</translation>
    </message>
    <message>
        <source>The amount is</source>
        <translation>金额是</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>谁的收入</translation>
    </message>
    <message>
        <source>e.g. 2026-02, 2026-05</source>
        <translation>例如 2026-02、2026-05</translation>
    </message>
    <message>
        <source>empty: all of it counts</source>
        <translation>不填：全部计入</translation>
    </message>
</context>
<context>
    <name>IncomesCard</name>
    <message>
        <source>Add an income</source>
        <translation>添加收入</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申请记录</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>对外担保</translation>
    </message>
    <message>
        <source>Incomes</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>No income is recorded. With it the Overview shows how much of it your dues take.</source>
        <translation>还没有记录收入。记录后，总览会显示还款占收入的多少。</translation>
    </message>
    <message>
        <source>Spending and cash</source>
        <translation>支出与现金</translation>
    </message>
</context>
<context>
    <name>InstalmentField</name>
    <message>
        <source>By these terms it is {planned}, {difference} less: look for a fee.</source>
        <translation>按这些条款每期是 {planned}，少 {difference}：可能还有一项费用。</translation>
    </message>
    <message>
        <source>By these terms it is {planned}, {difference} more.</source>
        <translation>按这些条款每期是 {planned}，多 {difference}。</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>采用 {amount}</translation>
    </message>
</context>
<context>
    <name>InterestAndMinimum</name>
    <message>
        <source>= {rate} a year</source>
        <translation>= 年化 {rate}</translation>
    </message>
    <message>
        <source>Daily rate, %</source>
        <translation>日利率（%）</translation>
    </message>
    <message>
        <source>Earlier minimums not paid, % of them</source>
        <translation>往期未还的最低额（%）</translation>
    </message>
    <message>
        <source>Fees, % of them</source>
        <translation>费用（%）</translation>
    </message>
    <message>
        <source>Instalments of plans, % of them</source>
        <translation>分期应还（%）</translation>
    </message>
    <message>
        <source>Interest and minimum</source>
        <translation>利息与最低还款</translation>
    </message>
    <message>
        <source>Interest is charged on</source>
        <translation>计息范围</translation>
    </message>
    <message>
        <source>Interest that is not paid bears interest itself</source>
        <translation>未还的利息也计息（复利）</translation>
    </message>
    <message>
        <source>Interest, % of it</source>
        <translation>利息（%）</translation>
    </message>
    <message>
        <source>Late fees and penalty interest, % of them</source>
        <translation>违约金与罚息（%）</translation>
    </message>
    <message>
        <source>Minimum payment, % of purchases and cash</source>
        <translation>最低还款：消费与取现的 %</translation>
    </message>
    <message>
        <source>Minimum payment, at least</source>
        <translation>最低还款额下限</translation>
    </message>
    <message>
        <source>What else the minimum takes in</source>
        <translation>最低还款额还包括</translation>
    </message>
    <message>
        <source>What is over the limit, % of it</source>
        <translation>超出额度部分（%）</translation>
    </message>
    <message>
        <source>e.g. 0.05; empty: unknown</source>
        <translation>如 0.05；留空表示未知</translation>
    </message>
    <message>
        <source>e.g. 10; empty: unknown</source>
        <translation>如 10；留空表示未知</translation>
    </message>
    <message>
        <source>empty: 100</source>
        <translation>留空：100</translation>
    </message>
    <message>
        <source>empty: no least amount</source>
        <translation>留空：无下限</translation>
    </message>
    <message>
        <source>minimum {share}</source>
        <translation>最低还款 {share}</translation>
    </message>
    <message>
        <source>{rate} a day</source>
        <translation>日利率 {rate}</translation>
    </message>
</context>
<context>
    <name>InterestCard</name>
    <message>
        <source>By then, if nothing more is paid</source>
        <translation>到时（不再还款）</translation>
    </message>
    <message>
        <source>Compared with expected</source>
        <translation>与预计相比</translation>
    </message>
    <message>
        <source>Expected, {day}</source>
        <translation>预计（{day}）</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Late fee to expect</source>
        <translation>预计违约金</translation>
    </message>
    <message>
        <source>Record the lender&apos;s interest</source>
        <translation>记录机构收取的利息</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>实际入账</translation>
    </message>
    <message>
        <source>So far, for {day}</source>
        <translation>到今天（计入 {day}）</translation>
    </message>
</context>
<context>
    <name>LateAndEarly</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Grace days</source>
        <translation>容时天数</translation>
    </message>
    <message>
        <source>Late and early</source>
        <translation>逾期与提前还款</translation>
    </message>
    <message>
        <source>Late fee, once an instalment</source>
        <translation>违约金（每期一次）</translation>
    </message>
    <message>
        <source>Penalty interest is charged on</source>
        <translation>罚息的计收基数</translation>
    </message>
    <message>
        <source>Penalty interest, times the rate</source>
        <translation>罚息为利率的几倍</translation>
    </message>
    <message>
        <source>Prepayment fee until month</source>
        <translation>提前还款违约金收取至第几个月</translation>
    </message>
    <message>
        <source>Prepayment fee, %</source>
        <translation>提前还款违约金（%）</translation>
    </message>
    <message>
        <source>Prepayment fee, at least</source>
        <translation>提前还款违约金下限</translation>
    </message>
    <message>
        <source>The fees of later instalments stay due</source>
        <translation>提前还清后，以后各期费用仍须支付</translation>
    </message>
    <message>
        <source>Tolerance amount</source>
        <translation>容差金额</translation>
    </message>
    <message>
        <source>a rest that counts as paid</source>
        <translation>差这么多也算已还</translation>
    </message>
    <message>
        <source>e.g. 1, of what is repaid</source>
        <translation>例如 1，按提前还的金额</translation>
    </message>
    <message>
        <source>e.g. 1.5</source>
        <translation>例如 1.5</translation>
    </message>
    <message>
        <source>empty: at any time</source>
        <translation>留空：一直收取</translation>
    </message>
    <message>
        <source>penalty interest × {multiple}</source>
        <translation>罚息 {multiple} 倍</translation>
    </message>
    <message>
        <source>prepayment fee {share}</source>
        <translation>提前还款违约金 {share}</translation>
    </message>
</context>
<context>
    <name>LateBill</name>
    <message numerus="yes">
        <source>%n grace days</source>
        <translation>
            <numerusform>容时 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Grace days</source>
        <translation>容时天数</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Late fee, % of the unpaid minimum</source>
        <translation>违约金（最低还款额未还部分的 %）</translation>
    </message>
    <message>
        <source>Late fee, at least</source>
        <translation>违约金下限</translation>
    </message>
    <message>
        <source>Tolerance amount</source>
        <translation>容差金额</translation>
    </message>
    <message>
        <source>a shortfall that counts as paid</source>
        <translation>少还这么多仍算还清</translation>
    </message>
    <message>
        <source>e.g. 10</source>
        <translation>如 10</translation>
    </message>
    <message>
        <source>e.g. 3</source>
        <translation>如 3</translation>
    </message>
    <message>
        <source>e.g. 5; empty: unknown</source>
        <translation>如 5；留空表示未知</translation>
    </message>
    <message>
        <source>late fee {share}</source>
        <translation>违约金 {share}</translation>
    </message>
</context>
<context>
    <name>LeadsField</name>
    <message>
        <source>Write days from 0 to {most}, such as 5, 2, 0.</source>
        <translation>请填写 0 到 {most} 之间的天数，例如 5, 2, 0。</translation>
    </message>
</context>
<context>
    <name>LedgerActions</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LedgerFiles</name>
    <message>
        <source>Choose a ledger to take in</source>
        <translation>选择要读入的账本</translation>
    </message>
    <message>
        <source>Ledgers that Zhihuan exported ({ending})</source>
        <translation>知还导出的账本（{ending}）</translation>
    </message>
</context>
<context>
    <name>LedgerForm</name>
    <message>
        <source>Everything in it is here already.</source>
        <translation>其中的内容这里都已经有了。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>Leave it as this ledger has it</source>
        <translation>保留这个账本里的</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>撤销一次即可全部收回。</translation>
    </message>
    <message>
        <source>Take a ledger in</source>
        <translation>读入账本</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Take it as the file has it</source>
        <translation>以文件里的为准</translation>
    </message>
    <message>
        <source>What differs from this ledger</source>
        <translation>与这个账本不同的内容</translation>
    </message>
</context>
<context>
    <name>LenderField</name>
    <message>
        <source>Usual contract: {lender}</source>
        <translation>合同通常由{lender}签订</translation>
    </message>
    <message>
        <source>Write the institution instead if your contract names one.</source>
        <translation>如果合同写明了放款机构，请改填该机构。</translation>
    </message>
    <message>
        <source>{name}, hotline {number}</source>
        <translation>{name}，客服电话 {number}</translation>
    </message>
</context>
<context>
    <name>LifeCard</name>
    <message>
        <source>Correct what happened…</source>
        <translation>更正经历…</translation>
    </message>
    <message>
        <source>Delete the case</source>
        <translation>删除恢复事项</translation>
    </message>
    <message>
        <source>Funded by</source>
        <translation>资金方</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Limit and used amount at each month end; a line that is closed or frozen has no limit.</source>
        <translation>每月月末的额度和已用金额；关停或冻结后额度为零。</translation>
    </message>
    <message>
        <source>No event is recorded: neither when it was opened nor its limit.</source>
        <translation>没有记录变动：既不知开通日期，也不知授信额度。</translation>
    </message>
    <message>
        <source>Once a limit of {most}, now {limit}; {used} is used</source>
        <translation>额度曾达 {most}，现在 {limit}；已用 {used}</translation>
    </message>
    <message>
        <source>Other lines there</source>
        <translation>同平台的其他额度</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The line&apos;s life</source>
        <translation>额度的经历</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>额度经历</translation>
    </message>
    <message>
        <source>What happened to the line stays on record.</source>
        <translation>额度的经历仍会保留。</translation>
    </message>
    <message>
        <source>Who funds it…</source>
        <translation>资金方…</translation>
    </message>
    <message>
        <source>by {line}</source>
        <translation>由 {line} 取代</translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation>额度 {amount}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>{used} of it is used now</source>
        <translation>现在已用 {used}</translation>
    </message>
</context>
<context>
    <name>LineDetails</name>
    <message>
        <source>All credit lines</source>
        <translation>全部额度</translation>
    </message>
    <message>
        <source>Bills need the day of the month they are due on: edit the line to tell it.</source>
        <translation>账单需要知道每月还款日：请修改额度补上。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deletes the line with its movements and events. It can be undone.</source>
        <translation>删除此额度及其流水和变动。可以撤销。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>No bill yet. Bills are reckoned from purchases and repayments: import a statement that names this line, or add movements by hand.</source>
        <translation>还没有账单。账单由消费和还款推算得出：导入含有该额度的账单文件，或手工添加流水。</translation>
    </message>
    <message>
        <source>Nothing is recorded. Import the statement that names this line, or add a movement.</source>
        <translation>还没有记录。请导入含有此额度的账单文件，或添加一笔流水。</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Owed, at least</source>
        <translation>欠款（至少）</translation>
    </message>
    <message>
        <source>Record an event</source>
        <translation>记录变动</translation>
    </message>
    <message>
        <source>The limit was raised or cut; the line was frozen, closed or reinstated</source>
        <translation>提额或降额，冻结、关停或恢复</translation>
    </message>
    <message>
        <source>as the records say</source>
        <translation>按已有记录</translation>
    </message>
    <message>
        <source>no bill is open</source>
        <translation>没有待还账单</translation>
    </message>
    <message>
        <source>no longer to be drawn on</source>
        <translation>不能再支用</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>records are incomplete</source>
        <translation>记录不完整</translation>
    </message>
    <message>
        <source>the due day is unknown: edit the line</source>
        <translation>还款日未知：请修改额度补上</translation>
    </message>
    <message>
        <source>{amount} on no statement yet</source>
        <translation>其中 {amount} 未出账</translation>
    </message>
    <message>
        <source>{share} used</source>
        <translation>已用 {share}</translation>
    </message>
</context>
<context>
    <name>LineEventEditForm</name>
    <message>
        <source>25, 12-25, +30</source>
        <translation>25、12-25、+30</translation>
    </message>
    <message>
        <source>8,000 or 1.2万</source>
        <translation>8,000 或 1.2万</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It cannot end before it began.</source>
        <translation>结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>Its recovery case follows its day; taking it out takes the case out, too.</source>
        <translation>恢复事项会随日期调整；删除它也会删除该恢复事项。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What happened to {name}</source>
        <translation>{name} 的经历</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>要更正哪一项</translation>
    </message>
    <message>
        <source>Write the day it happened.</source>
        <translation>请填写发生的日期。</translation>
    </message>
    <message>
        <source>Write the limit.</source>
        <translation>请填写额度。</translation>
    </message>
    <message>
        <source>or empty</source>
        <translation>可留空</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>LineEventForm</name>
    <message>
        <source>25, 12-25, +30</source>
        <translation>25、12-25、+30</translation>
    </message>
    <message>
        <source>8,000 or 1.2万</source>
        <translation>8,000 或 1.2万</translation>
    </message>
    <message>
        <source>After the last day the limit before counts again.</source>
        <translation>最后一天过后，恢复原来的额度。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>如何得知</translation>
    </message>
    <message>
        <source>It cannot end before it began.</source>
        <translation>结束日不能早于起始日。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>New limit</source>
        <translation>新的授信额度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>That is less than {before}, the limit since {since}: the limit was cut. Choose that above.</source>
        <translation>这低于自 {since} 起的 {before}：属于降额。请在上方选择。</translation>
    </message>
    <message>
        <source>This day is still to come: note the event when it has happened.</source>
        <translation>这一天还没到：等变动发生后再记录。</translation>
    </message>
    <message>
        <source>This ends the line&apos;s open recovery cases.</source>
        <translation>这会结束此额度进行中的恢复事项。</translation>
    </message>
    <message>
        <source>This opens a recovery case: how things stood on that day is kept as its starting point.</source>
        <translation>这会建立一个恢复事项，并把当天的状况留作起点。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What happened to {name}?</source>
        <translation>{name}发生了什么？</translation>
    </message>
    <message>
        <source>Why, as far as you know</source>
        <translation>据您所知的原因</translation>
    </message>
    <message>
        <source>Write the day it happened.</source>
        <translation>请填写发生的日期。</translation>
    </message>
    <message>
        <source>Write the last day of the temporary limit.</source>
        <translation>请填写临时额度的最后一天。</translation>
    </message>
    <message>
        <source>Write the new limit.</source>
        <translation>请填写新的授信额度。</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>what you were told</source>
        <translation>对方怎么说的</translation>
    </message>
</context>
<context>
    <name>LineFactsCard</name>
    <message numerus="yes">
        <source>%n days after the statement</source>
        <translation>
            <numerusform>账单日后 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>About this line</source>
        <translation>额度信息</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Grace days</source>
        <translation>容时天数</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>客服电话</translation>
    </message>
    <message>
        <source>Its reminders…</source>
        <translation>它的提醒…</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Minimum payment</source>
        <translation>最低还款</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Repaid beyond records</source>
        <translation>超出记录的还款</translation>
    </message>
    <message>
        <source>Statement day</source>
        <translation>账单日</translation>
    </message>
    <message>
        <source>Tolerance amount</source>
        <translation>容差金额</translation>
    </message>
    <message>
        <source>automatic debit</source>
        <translation>自动扣款</translation>
    </message>
    <message>
        <source>day {day} of the month</source>
        <translation>每月 {day} 日</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{share}, at least {amount}</source>
        <translation>{share}，至少 {amount}</translation>
    </message>
</context>
<context>
    <name>LineFields</name>
    <message>
        <source>1 to 31</source>
        <translation>1 到 31</translation>
    </message>
    <message>
        <source>20,000 or 2万</source>
        <translation>20,000 或 2万</translation>
    </message>
    <message>
        <source>2024-03-01, or empty</source>
        <translation>2024-03-01，可留空</translation>
    </message>
    <message>
        <source>Debited automatically: remind me the evening before</source>
        <translation>自动扣款：前一天晚上提醒我</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Fill in what is usual for {product}</source>
        <translation>填入“{product}”的常见条款</translation>
    </message>
    <message>
        <source>Filled in as is usual for {product}: check your contract, and correct what differs.</source>
        <translation>已按“{product}”的常见条款填写：请对照您的合同，改正不同之处。</translation>
    </message>
    <message>
        <source>Lender or product</source>
        <translation>机构或产品</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开通日期</translation>
    </message>
    <message>
        <source>Statement day of the month</source>
        <translation>每月账单日</translation>
    </message>
    <message>
        <source>The due day is counted as</source>
        <translation>还款日的算法</translation>
    </message>
    <message>
        <source>The lender&apos;s own debits show this day.</source>
        <translation>由机构自动扣款的日子得出。</translation>
    </message>
    <message>
        <source>What your contract says of bills. What is left empty is unknown, and nothing is reckoned by it.</source>
        <translation>合同对账单的约定。留空表示未知，不会据此计算。</translation>
    </message>
    <message>
        <source>Without a due day no bill falls due and nothing is reminded.</source>
        <translation>没有还款日，账单就不会到期，也不会有提醒。</translation>
    </message>
    <message>
        <source>Write who grants the line.</source>
        <translation>请填写授信机构。</translation>
    </message>
    <message>
        <source>bank, platform or product</source>
        <translation>银行、平台或产品</translation>
    </message>
    <message>
        <source>e.g. 10</source>
        <translation>如 10</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a credit line</source>
        <translation>添加额度</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>修改“{name}”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>LineSection</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>下期账单</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>至少 {amount}</translation>
    </message>
    <message>
        <source>due day unknown</source>
        <translation>还款日未知</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>minimum {amount}</source>
        <translation>最低 {amount}</translation>
    </message>
    <message>
        <source>{amount} in the next</source>
        <translation>{amount} 转入下期</translation>
    </message>
    <message>
        <source>{amount} to pay</source>
        <translation>待还 {amount}</translation>
    </message>
</context>
<context>
    <name>LineTables</name>
    <message>
        <source>Add a movement</source>
        <translation>添加流水</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Delete movement</source>
        <translation>删除流水</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Paid in instalments already</source>
        <translation>已分期</translation>
    </message>
    <message>
        <source>Pay in instalments…</source>
        <translation>分期还…</translation>
    </message>
    <message>
        <source>This purchase left the bill for a plan. Delete the plan to change that.</source>
        <translation>这笔消费已转为分期，不再计入账单。如要更改，请删除该分期。</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Only ever paying the minimum, the balance will not fall: {payment} is paid for a month whose interest is {interest}.</source>
        <translation>一直只还最低还款额，欠款不会减少：一个月还 {payment}，当月利息就有 {interest}。</translation>
    </message>
    <message>
        <source>Only ever paying the minimum, this is never paid off.</source>
        <translation>一直只还最低还款额，永远还不清。</translation>
    </message>
    <message numerus="yes">
        <source>Only ever paying the minimum, without buying anything more: %n payments and {interest} of interest, paid off in {month}.</source>
        <translation>
            <numerusform>若只还最低还款额且不再消费：共还 %n 次，利息 {interest}，到 {month}还清。</numerusform>
        </translation>
    </message>
    <message>
        <source>The daily rate is unknown, so no interest is reckoned: edit the line to tell it.</source>
        <translation>日利率未知，无法计算利息：请修改额度补上。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>少 {amount}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>多 {amount}</translation>
    </message>
    <message>
        <source>{amount} of it from earlier bills</source>
        <translation>其中 {amount} 来自往期账单</translation>
    </message>
    <message>
        <source>{amount} paid before the statement</source>
        <translation>账单日前已还 {amount}</translation>
    </message>
    <message>
        <source>{rate}. {rule}</source>
        <translation>{rate}。{rule}</translation>
    </message>
    <message>
        <source>{words} It begins with {payment}, {soon}.</source>
        <translation>{words}先还 {payment}（{soon}）。</translation>
    </message>
    <message>
        <source>{words} It begins with {payment}, {soon}; {accrued} of the interest is for days up to today.</source>
        <translation>{words}先还 {payment}（{soon}）；利息中 {accrued} 属于今天之前。</translation>
    </message>
</context>
<context>
    <name>ListForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanChanges</name>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Rate set anew by the {benchmark}: {rate}</source>
        <translation>按 {benchmark} 重定价：{rate}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The rate will be set anew by the {benchmark} of that day</source>
        <translation>届时按当日的 {benchmark} 重定价</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已约定</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>moves nothing</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{benchmark} is not known here for that day: enter it</source>
        <translation>尚未录入当日适用的 {benchmark}：请填写</translation>
    </message>
</context>
<context>
    <name>LoanDetails</name>
    <message>
        <source>All loans</source>
        <translation>全部借款</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deletes the loan and its payments. It can be undone.</source>
        <translation>删除此借款及其还款记录。可以撤销。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>改回未结清</translation>
    </message>
    <message>
        <source>Pay off…</source>
        <translation>还清…</translation>
    </message>
    <message>
        <source>Rate today: {rate}</source>
        <translation>当前{rate}</translation>
    </message>
    <message>
        <source>Rate today: {rate} {since}</source>
        <translation>当前{rate}，{since}</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>and {amount} of penalty</source>
        <translation>另有罚息 {amount}</translation>
    </message>
    <message>
        <source>everything is paid</source>
        <translation>已全部还清</translation>
    </message>
    <message>
        <source>settled on {day}</source>
        <translation>{day}结清</translation>
    </message>
    <message>
        <source>{share} of {amount} repaid</source>
        <translation>已还 {amount} 的 {share}</translation>
    </message>
    <message>
        <source>{share} repaid</source>
        <translation>已还 {share}</translation>
    </message>
</context>
<context>
    <name>LoanFields</name>
    <message>
        <source>Found from the rest: {figure}</source>
        <translation>由其余各项求得：{figure}</translation>
    </message>
    <message>
        <source>From the benchmark: {figure}</source>
        <translation>由基准利率得出：{figure}</translation>
    </message>
    <message>
        <source>This day is still to come: add the loan when the money has come.</source>
        <translation>这一天还没到：等款项到账后再添加借款。</translation>
    </message>
    <message>
        <source>Write how many instalments there are.</source>
        <translation>请填写共有几期。</translation>
    </message>
    <message>
        <source>Write how much was borrowed.</source>
        <translation>请填写借了多少。</translation>
    </message>
    <message>
        <source>Write the day by which everything is repaid.</source>
        <translation>请填写还清期限。</translation>
    </message>
    <message>
        <source>Write the day the money came.</source>
        <translation>请填写到账的日期。</translation>
    </message>
    <message>
        <source>Write the rate in the contract; 0 if there is none.</source>
        <translation>请填写合同上的利率；没有就填 0。</translation>
    </message>
    <message>
        <source>Write who lent the money.</source>
        <translation>请填写借给您钱的机构。</translation>
    </message>
</context>
<context>
    <name>LoanForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>修改“{name}”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What you typed is not saved yet. Esc once more leaves it; typing goes on.</source>
        <translation>填写的内容还没有保存。再按一次 Esc 离开，继续输入则保留。</translation>
    </message>
</context>
<context>
    <name>LoanHistory</name>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>LoanList</name>
    <message>
        <source>Credit lines</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Credit lines  {count}</source>
        <translation>额度  {count}</translation>
    </message>
    <message>
        <source>Every loan is settled.</source>
        <translation>借款已全部结清。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name or lender</source>
        <translation>按名称或机构筛选</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Loans  {count}</source>
        <translation>借款  {count}</translation>
    </message>
    <message>
        <source>No credit line is recorded. Add the cards and lines you can draw on, such as Huabei: their limits, their bills and what happened to them.</source>
        <translation>还没有记录额度。请添加您可以支用的信用卡和额度，例如花呗：记下授信额度、账单和发生过的变动。</translation>
    </message>
    <message>
        <source>No loan is recorded.</source>
        <translation>没有记录借款。</translation>
    </message>
    <message>
        <source>Nothing here has that in its name.</source>
        <translation>没有名称相符的。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n settled</source>
        <translation>
            <numerusform>显示 %n 笔已结清的</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>LoanPlan</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Each instalment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>Every way of counting it</source>
        <translation>各种算法</translation>
    </message>
    <message>
        <source>Fill in the amount, the rate and the number of instalments: the plan and its true cost appear here.</source>
        <translation>填好金额、利率和期数，这里就会显示还款计划和真实成本。</translation>
    </message>
    <message>
        <source>First instalment</source>
        <translation>首期还款</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>各期</translation>
    </message>
    <message>
        <source>No rate was quoted: by its real dates it costs {yearly} a year.</source>
        <translation>没有报出利率：按实际日期计算，每年 {yearly}。</translation>
    </message>
    <message>
        <source>No rate was quoted: the instalments come to {nominal} a year, {effective} with interest on interest.</source>
        <translation>没有报出利率：从每期还款求得年化 {nominal}，计复利为 {effective}。</translation>
    </message>
    <message>
        <source>Repriced since, as far as the benchmark is known: {resets}.</source>
        <translation>按已知的基准利率，此后已重新定价：{resets}。</translation>
    </message>
    <message>
        <source>The next instalment is {amount}.</source>
        <translation>下一期还款 {amount}。</translation>
    </message>
    <message>
        <source>There is no plan yet: see what is wrong with “{field}”.</source>
        <translation>暂时算不出还款计划：请看“{field}”一栏的提示。</translation>
    </message>
    <message>
        <source>the last on {day}</source>
        <translation>末次还款日 {day}</translation>
    </message>
    <message>
        <source>{rate} from {day}</source>
        <translation>{day} 起 {rate}</translation>
    </message>
    <message>
        <source>{total} in all, {extra} more than borrowed.</source>
        <translation>共还 {total}，比借款多 {extra}。</translation>
    </message>
    <message>
        <source>{total} in all, {extra} more than the {received} you really receive.</source>
        <translation>共还 {total}，比实际到手的 {received} 多 {extra}。</translation>
    </message>
</context>
<context>
    <name>LoanTable</name>
    <message>
        <source>Effective rate</source>
        <translation>实际利率</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Rate today</source>
        <translation>当前利率</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>within grace</source>
        <translation>容时期内</translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>Replaced</source>
        <translation>被替代</translation>
    </message>
    <message>
        <source>bill of {month}</source>
        <translation>{month}账单</translation>
    </message>
    <message>
        <source>changed into instalments</source>
        <translation>转为分期</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关停</translation>
    </message>
    <message>
        <source>drawdown</source>
        <translation>支用</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>分期还款</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>limit cut</source>
        <translation>降额</translation>
    </message>
    <message>
        <source>limit raised</source>
        <translation>提额</translation>
    </message>
    <message>
        <source>line closed</source>
        <translation>额度关停</translation>
    </message>
    <message>
        <source>line frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>line opened</source>
        <translation>开通</translation>
    </message>
    <message>
        <source>line reinstated</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>open</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>paid late</source>
        <translation>逾期后还清</translation>
    </message>
    <message>
        <source>part paid</source>
        <translation>部分已还</translation>
    </message>
    <message>
        <source>penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>temporary limit</source>
        <translation>临时额度</translation>
    </message>
    <message>
        <source>upcoming</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>within grace</source>
        <translation>容时期内</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number}/{count} 期</translation>
    </message>
    <message>
        <source>{rate} a day</source>
        <translation>日利率 {rate}</translation>
    </message>
    <message>
        <source>{rate} a month</source>
        <translation>月利率 {rate}</translation>
    </message>
    <message>
        <source>{rate} a year</source>
        <translation>年利率 {rate}</translation>
    </message>
    <message>
        <source>{rate} fee each period</source>
        <translation>每期费率 {rate}</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>Add a credit line</source>
        <translation>添加额度</translation>
    </message>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Add what you owe: a loan with its contract, or a line you can draw on. Here you will see what is left, what comes next and what it truly costs.</source>
        <translation>把欠款记下来：一笔有合同的借款，或一个可以支用的额度。这里会显示还剩多少、下次还什么、真实成本是多少。</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>No loan is recorded yet</source>
        <translation>还没有记录借款</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>记一笔还款</translation>
    </message>
    <message numerus="yes">
        <source>{amount} owed to %n lenders</source>
        <translation>
            <numerusform>欠 %n 家机构共 {amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{page} – Zhihuan</source>
        <translation>{page} – 知还</translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>03/04/05 means</source>
        <translation>03/04/05 指</translation>
    </message>
    <message>
        <source>3 April: the day first</source>
        <translation>4 月 3 日：日在前</translation>
    </message>
    <message>
        <source>4 March: the month first</source>
        <translation>3 月 4 日：月在前</translation>
    </message>
    <message>
        <source>5 April 2003: year first</source>
        <translation>2003 年 4 月 5 日：年在前</translation>
    </message>
    <message>
        <source>A row is</source>
        <translation>一行是</translation>
    </message>
    <message>
        <source>All rows are of the loan</source>
        <translation>各行都属于贷款</translation>
    </message>
    <message>
        <source>An amount without a minus</source>
        <translation>不带负号的金额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Keep and read</source>
        <translation>保存并读取</translation>
    </message>
    <message>
        <source>Keep it under the name</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Still needed: {columns}.</source>
        <translation>还缺：{columns}。</translation>
    </message>
    <message>
        <source>What the columns of {file} are</source>
        <translation>“{file}”各列是什么</translation>
    </message>
    <message>
        <source>What the first rows become</source>
        <translation>前几行会变成什么</translation>
    </message>
    <message>
        <source>What the words of the column “{column}” mean</source>
        <translation>“{column}”列里的词是什么意思</translation>
    </message>
    <message>
        <source>What “{column}” is</source>
        <translation>“{column}”是什么</translation>
    </message>
    <message>
        <source>What “{word}” means</source>
        <translation>“{word}”是什么意思</translation>
    </message>
    <message>
        <source>a guess: please check</source>
        <translation>猜的，请核对</translation>
    </message>
    <message>
        <source>a movement of an account or a wallet</source>
        <translation>账户或钱包的一笔流水</translation>
    </message>
    <message>
        <source>a repayment or another event of a loan</source>
        <translation>贷款的一笔还款或其他事项</translation>
    </message>
    <message>
        <source>a whole loan</source>
        <translation>一整笔贷款</translation>
    </message>
    <message>
        <source>an instalment of a plan</source>
        <translation>还款计划的一期</translation>
    </message>
    <message>
        <source>ask me about each row</source>
        <translation>逐行问我</translation>
    </message>
    <message>
        <source>by its content</source>
        <translation>依内容</translation>
    </message>
    <message>
        <source>by its heading</source>
        <translation>依据表头</translation>
    </message>
    <message>
        <source>came in: received, borrowed</source>
        <translation>是收入：收到、借入</translation>
    </message>
    <message>
        <source>leave it blank if a column names it</source>
        <translation>若有一列写明贷款则留空</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>not mine, or no debt</source>
        <translation>不是我的，或不是借贷</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>the dates tell it themselves</source>
        <translation>由日期本身看出</translation>
    </message>
    <message>
        <source>the other columns tell it</source>
        <translation>由其他列说明</translation>
    </message>
    <message>
        <source>went out: paid, spent</source>
        <translation>是支出：付出、花掉</translation>
    </message>
    <message>
        <source>which way an amount without a minus went</source>
        <translation>没有负号的金额是哪个方向</translation>
    </message>
    <message>
        <source>words in the row tell it</source>
        <translation>由行中文字看出</translation>
    </message>
</context>
<context>
    <name>MatchPlan</name>
    <message>
        <source>Comparing every usual contract…</source>
        <translation>正在逐一对照常见的合同……</translation>
    </message>
    <message>
        <source>Copy three or more instalments as your lender shows them: which contract makes them, to the cent, is found for you.</source>
        <translation>照机构所示抄下三期以上，就能找出哪种合同算出来一分不差。</translation>
    </message>
    <message>
        <source>Match my lender&apos;s plan</source>
        <translation>对照机构的还款计划</translation>
    </message>
    <message>
        <source>No usual contract comes near these rows. Check the amount and the day of the money.</source>
        <translation>没有哪种常见合同与这些行接近。请核对借款金额和到账日期。</translation>
    </message>
    <message>
        <source>No usual contract makes these rows to the cent. The nearest:</source>
        <translation>没有哪种常见合同能一分不差。最接近的是：</translation>
    </message>
    <message>
        <source>Rows of the lender&apos;s plan</source>
        <translation>机构计划中的各期</translation>
    </message>
    <message>
        <source>This is your contract:</source>
        <translation>您的合同是：</translation>
    </message>
    <message>
        <source>Type at least three rows: the day, and whichever amounts you know.</source>
        <translation>请至少填三行：日期，以及知道的金额。</translation>
    </message>
    <message>
        <source>Write the amount, the day of the money and the number of instalments first.</source>
        <translation>请先填好借款金额、到账日期和期数。</translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Accounts with a balance</source>
        <translation>有欠款的账户</translation>
    </message>
    <message>
        <source>Applications in 180 days, recorded here</source>
        <translation>近 180 天申请次数（此处所记）</translation>
    </message>
    <message>
        <source>Applications in 30 days, recorded here</source>
        <translation>近 30 天申请次数（此处所记）</translation>
    </message>
    <message>
        <source>Applications in 90 days, recorded here</source>
        <translation>近 90 天申请次数（此处所记）</translation>
    </message>
    <message>
        <source>Borrowed in 180 days</source>
        <translation>近 180 天新借</translation>
    </message>
    <message>
        <source>Borrowed in 30 days</source>
        <translation>近 30 天新借</translation>
    </message>
    <message>
        <source>Borrowed in 90 days</source>
        <translation>近 90 天新借</translation>
    </message>
    <message>
        <source>Cost above what was disclosed</source>
        <translation>高于明示的成本</translation>
    </message>
    <message>
        <source>Credit lines without a due day</source>
        <translation>没有还款日的额度</translation>
    </message>
    <message>
        <source>Debt to income</source>
        <translation>债务收入比</translation>
    </message>
    <message>
        <source>Debt to income before tax</source>
        <translation>债务收入比（税前）</translation>
    </message>
    <message>
        <source>Debt to income of the household</source>
        <translation>家庭债务收入比</translation>
    </message>
    <message>
        <source>Debt to income, average of twelve months</source>
        <translation>债务收入比（十二个月平均）</translation>
    </message>
    <message>
        <source>Debt to income, bills at their minimum</source>
        <translation>债务收入比（账单按最低还款额）</translation>
    </message>
    <message>
        <source>Debt to income, highest of twelve months</source>
        <translation>债务收入比（十二个月最高）</translation>
    </message>
    <message>
        <source>Debt to income, lump sums as instalments</source>
        <translation>债务收入比（一次性还本按分期折算）</translation>
    </message>
    <message>
        <source>Debt-service cover</source>
        <translation>偿债保障倍数</translation>
    </message>
    <message>
        <source>Drawdowns in 30 days</source>
        <translation>近 30 天支用次数</translation>
    </message>
    <message>
        <source>Drawdowns this month</source>
        <translation>本月支用次数</translation>
    </message>
    <message>
        <source>End of a temporary limit</source>
        <translation>临时额度到期</translation>
    </message>
    <message>
        <source>Falling due within three days</source>
        <translation>三天内集中到期</translation>
    </message>
    <message>
        <source>Highest yearly rate</source>
        <translation>最高年化利率</translation>
    </message>
    <message>
        <source>Housing to income</source>
        <translation>住房支出与收入之比</translation>
    </message>
    <message>
        <source>Instalments to income</source>
        <translation>借款分期与收入之比</translation>
    </message>
    <message>
        <source>Interest to income</source>
        <translation>利息与收入之比</translation>
    </message>
    <message>
        <source>Lenders with a balance</source>
        <translation>有欠款的机构</translation>
    </message>
    <message>
        <source>Longest overdue</source>
        <translation>最长逾期</translation>
    </message>
    <message>
        <source>Lump sums within twelve months</source>
        <translation>十二个月内一次性到期的本金</translation>
    </message>
    <message>
        <source>Months in which no less was owed</source>
        <translation>欠款没有减少的月数</translation>
    </message>
    <message>
        <source>New borrowing to repayments, 90 days</source>
        <translation>近 90 天新借与还款之比</translation>
    </message>
    <message>
        <source>Next lump sum</source>
        <translation>下一笔一次性到期</translation>
    </message>
    <message>
        <source>Next repricing of a rate</source>
        <translation>下一次重定价</translation>
    </message>
    <message>
        <source>On-time streak</source>
        <translation>连续按时还款</translation>
    </message>
    <message>
        <source>Online loan accounts</source>
        <translation>网贷账户</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Owed outside banks</source>
        <translation>非银行欠款占比</translation>
    </message>
    <message>
        <source>Products with a balance</source>
        <translation>有欠款的产品</translation>
    </message>
    <message>
        <source>Repayments right after new borrowing</source>
        <translation>新借之后随即还款</translation>
    </message>
    <message>
        <source>Runway</source>
        <translation>现金跑道</translation>
    </message>
    <message>
        <source>To pay within 30 days</source>
        <translation>30 天内应还</translation>
    </message>
    <message>
        <source>To pay within 30 days, to cash and income</source>
        <translation>30 天内应还与现金及收入之比</translation>
    </message>
    <message>
        <source>Used limit of all lines</source>
        <translation>总额度使用率</translation>
    </message>
    <message>
        <source>Used limit of the fullest line</source>
        <translation>单个额度最高的额度使用率</translation>
    </message>
    <message>
        <source>Used limit, lost limits counted</source>
        <translation>额度使用率（计入已失去的额度）</translation>
    </message>
    <message>
        <source>Used limits on statement days</source>
        <translation>账单日的额度使用率</translation>
    </message>
    <message>
        <source>Weighted yearly rate</source>
        <translation>加权年化</translation>
    </message>
</context>
<context>
    <name>MethodNeeds</name>
    <message>
        <source>Balloon: left for the last payment</source>
        <translation>气球款：留到末期的金额</translation>
    </message>
    <message>
        <source>By, in %</source>
        <translation>每次变动（%）</translation>
    </message>
    <message>
        <source>Instalments change after every</source>
        <translation>每隔几期变动</translation>
    </message>
    <message>
        <source>The lender&apos;s rows</source>
        <translation>机构给出的各期</translation>
    </message>
    <message>
        <source>Type or paste the lender&apos;s rows.</source>
        <translation>请填写或粘贴机构给出的各期。</translation>
    </message>
    <message>
        <source>Write after how many instalments they change.</source>
        <translation>请填写每隔几期变动一次。</translation>
    </message>
    <message>
        <source>Write by how much they change; -3 if they fall by 3 %.</source>
        <translation>请填写变动幅度；减少 3% 就填 -3。</translation>
    </message>
    <message>
        <source>Write what is left for the last payment.</source>
        <translation>请填写留到末期的金额。</translation>
    </message>
    <message>
        <source>e.g. -3 or 5</source>
        <translation>例如 -3 或 5</translation>
    </message>
    <message>
        <source>e.g. 12 instalments</source>
        <translation>例如 12 期</translation>
    </message>
    <message>
        <source>e.g. 30000</source>
        <translation>例如 30000</translation>
    </message>
</context>
<context>
    <name>MoversCard</name>
    <message>
        <source>Nothing that is paid or waited for moves the conditions of this case.</source>
        <translation>还款或等待都不会改变此事项的条件。</translation>
    </message>
    <message>
        <source>Trying out what moves it most</source>
        <translation>正在试算什么影响最大</translation>
    </message>
    <message>
        <source>What moves it most</source>
        <translation>什么影响最大</translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>Call them so</source>
        <translation>就这样叫</translation>
    </message>
    <message>
        <source>Credit line, in {currency}</source>
        <translation>额度（{currency}）</translation>
    </message>
    <message>
        <source>Loan of {amount} from {day}</source>
        <translation>{amount} 的贷款，起于 {day}</translation>
    </message>
    <message>
        <source>These are not in the ledger yet. Call them as you like.</source>
        <translation>这些还不在账本里，名称由您定。</translation>
    </message>
    <message>
        <source>What this import adds</source>
        <translation>这次导入新增的</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>请填写名称。</translation>
    </message>
</context>
<context>
    <name>NextDue</name>
    <message>
        <source>Next due</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>{amount}, {due}. Mark as paid</source>
        <translation>{amount}，{due}。标记为已还</translation>
    </message>
</context>
<context>
    <name>NoticeAnswers</name>
    <message>
        <source>Not so? Open Zhihuan and undo it there.</source>
        <translation>不对？请打开知还撤销。</translation>
    </message>
    <message>
        <source>Noted as paid</source>
        <translation>已记为还款</translation>
    </message>
    <message>
        <source>Noted as paid: {name}, {amount}</source>
        <translation>已记为还款：{name}，{amount}</translation>
    </message>
    <message>
        <source>Nothing was changed: it did not work. Open Zhihuan and do it there.</source>
        <translation>未作改动：操作没有成功。请打开知还再试。</translation>
    </message>
    <message>
        <source>Nothing was changed: that is paid already, or the ledger has changed since the notice.</source>
        <translation>未作改动：这一笔已经还清，或账本在通知之后有了变化。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open Zhihuan to see why.</source>
        <translation>请打开知还查看原因。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>Zhihuan cannot tell you what is due</source>
        <translation>知还无法提醒你到期的款项</translation>
    </message>
</context>
<context>
    <name>Occasions</name>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>before the holiday</source>
        <translation>长假之前</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>on its evening</source>
        <translation>当天傍晚</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>put off until then</source>
        <translation>推迟到此时</translation>
    </message>
    <message>
        <source>recovery case</source>
        <translation>恢复事项</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>the evening before the debit</source>
        <translation>自动扣款前一晚</translation>
    </message>
    <message>
        <source>the evening before, in time</source>
        <translation>前一天晚上，赶在截止前</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>As usual</source>
        <translation>恢复默认顺序</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Parts of a payment, the first is paid first</source>
        <translation>还款的各部分，最上面的先冲抵</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This holds for every loan of this lender. What payments of the past covered is counted anew.</source>
        <translation>对这家机构的每笔借款都有效。以往还款的冲抵会重新计算。</translation>
    </message>
    <message>
        <source>What a payment to {name} pays first</source>
        <translation>还给“{name}”的钱先冲抵什么</translation>
    </message>
</context>
<context>
    <name>OutcomeForm</name>
    <message>
        <source>8,000 or 1.2万</source>
        <translation>8,000 或 1.2万</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How did it end with {line}?</source>
        <translation>{line} 的结果如何？</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>New limit, if you know it</source>
        <translation>新的额度（如果知道）</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The line that took its place</source>
        <translation>取代它的额度</translation>
    </message>
    <message>
        <source>This ends the case. Everything in it stays on record.</source>
        <translation>这会结束该恢复事项，其中的内容都会保留。</translation>
    </message>
    <message>
        <source>Write a day from {first}, when it was lost, up to today.</source>
        <translation>请填写从 {first}（失去额度之日）到今天之间的日期。</translation>
    </message>
    <message>
        <source>Write the day it ended.</source>
        <translation>请填写结束的日期。</translation>
    </message>
    <message>
        <source>Write the new limit.</source>
        <translation>请填写新的额度。</translation>
    </message>
    <message>
        <source>not in this ledger</source>
        <translation>不在本账本中</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments late</source>
        <translation>
            <numerusform>%n 笔逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>a credit line&apos;s records are incomplete</source>
        <translation>有额度的记录不完整</translation>
    </message>
    <message>
        <source>{amount} less in a month</source>
        <translation>比一个月前少 {amount}</translation>
    </message>
    <message>
        <source>{amount} more in a month</source>
        <translation>比一个月前多 {amount}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Add the first loan or import a statement: here you will see what is due, what you owe and whether you are in danger. Everything stays on this computer.</source>
        <translation>添加第一笔借款，或导入交易明细：这里会显示何时要还、共欠多少、是否有风险。一切只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Left this month</source>
        <translation>本月待还</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用示例数据看看</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>没有待还</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>记一笔还款</translation>
    </message>
    <message>
        <source>Total owed</source>
        <translation>欠款总额</translation>
    </message>
    <message>
        <source>Total owed, at least</source>
        <translation>欠款总额（至少）</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>已还 {amount}</translation>
    </message>
    <message>
        <source>{today} · Reminders are paused for today</source>
        <translation>{today} · 今天的提醒已暂停</translation>
    </message>
    <message>
        <source>{today} · Sample data: close this window and it is gone</source>
        <translation>{today} · 示例数据：关闭窗口后即消失</translation>
    </message>
</context>
<context>
    <name>PackForm</name>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything recorded about this case, to hand over for an appeal or to somebody who advises you.</source>
        <translation>本个案的全部记录，可用于申诉或交给为您提供咨询的人。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>内容范围</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Make the pack</source>
        <translation>制作资料包</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Paper (.pdf)</source>
        <translation>纸质版 (.pdf)</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>保存资料包</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>文件未加密：拿到的人都能阅读。</translation>
    </message>
    <message>
        <source>Workbook with a sheet for each table (.xlsx)</source>
        <translation>工作簿，每张表一页 (.xlsx)</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写入 {file}。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Health</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PaidDayForm</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>On which day was it paid?</source>
        <translation>是哪天还的？</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Type the day it was paid.</source>
        <translation>请填写还款的日期。</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>{amount} is noted as paid on that day.</source>
        <translation>将记为当天还了 {amount}。</translation>
    </message>
</context>
<context>
    <name>PaidForm</name>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>还款日期</translation>
    </message>
    <message>
        <source>Several payments are open. The one you choose is noted as paid in full.</source>
        <translation>有多期还没还。您选中的这一期将记为已全额还清。</translation>
    </message>
    <message>
        <source>Type the day it was paid.</source>
        <translation>请填写还款的日期。</translation>
    </message>
    <message>
        <source>Which payment was made?</source>
        <translation>还的是哪一笔？</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>PaidInstalments</name>
    <message numerus="yes">
        <source>Instalments already paid, of the %n before today</source>
        <translation>
            <numerusform>今天之前的 %n 期中，已还几期</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {count} are past: write a number from 0 to {count}.</source>
        <translation>只有 {count} 期已过还款日：请填 0 到 {count} 之间的整数。</translation>
    </message>
    <message>
        <source>all of them, each on its due day</source>
        <translation>全部，均按还款日还清</translation>
    </message>
</context>
<context>
    <name>PaidMenu</name>
    <message>
        <source>Debited on its day ({day})</source>
        <translation>还款日当天已自动扣款（{day}）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid on another day…</source>
        <translation>是另一天还的…</translation>
    </message>
    <message>
        <source>Paid on its day ({day})</source>
        <translation>还款日当天还的（{day}）</translation>
    </message>
    <message>
        <source>Paid today ({day})</source>
        <translation>今天还的（{day}）</translation>
    </message>
</context>
<context>
    <name>PaidOffToo</name>
    <message>
        <source>It pays off others, too</source>
        <translation>同时还清其他借款</translation>
    </message>
    <message>
        <source>{name}, {owed} owed</source>
        <translation>{name}，欠 {owed}</translation>
    </message>
</context>
<context>
    <name>PayFields</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>empty: the whole debt</source>
        <translation>留空：全部还清</translation>
    </message>
</context>
<context>
    <name>PaymentDay</name>
    <message>
        <source>{day} is still to come: the payment counts from then on.</source>
        <translation>{day}还没到：到那天起这笔还款才计入。</translation>
    </message>
</context>
<context>
    <name>PaymentEditForm</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Correct a payment</source>
        <translation>更正一笔还款</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It was one payment over several loans: the day holds for every part of it.</source>
        <translation>这笔钱一次还了多笔借款：日期对其中每一部分都生效。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The record says what {amount} was made of. Where it is wrong, delete it and record it anew.</source>
        <translation>记录里写明了这 {amount} 的构成。如有错误，请删除后重新记录。</translation>
    </message>
    <message>
        <source>Type how much was paid.</source>
        <translation>请填写还了多少。</translation>
    </message>
    <message>
        <source>Type the day it was paid.</source>
        <translation>请填写还款的日期。</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Beyond what is due, it</source>
        <translation>超出到期应还的部分</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>One payment over several loans…</source>
        <translation>合并还款（多笔借款）…</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>还给</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>记一笔还款</translation>
    </message>
    <message>
        <source>Type how much was paid.</source>
        <translation>请填写还款金额。</translation>
    </message>
    <message>
        <source>Type the day it was paid.</source>
        <translation>请填写还款日期。</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>{amount} more than what is due by then.</source>
        <translation>比届时到期应还多 {amount}。</translation>
    </message>
</context>
<context>
    <name>PaymentParts</name>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>These parts make {sum}, the payment is {amount}.</source>
        <translation>各部分合计 {sum}，还款是 {amount}。</translation>
    </message>
    <message>
        <source>What it was made of</source>
        <translation>还款构成</translation>
    </message>
    <message>
        <source>the oldest open first</source>
        <translation>先还最早未还的</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown, the oldest open instalment first</source>
        <translation>未知，先还最早未还的一期</translation>
    </message>
</context>
<context>
    <name>PaymentStrip</name>
    <message>
        <source>Nothing that fell due is recorded in these months.</source>
        <translation>这些月份没有到期还款的记录。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n months with something due, {late} were late.</source>
        <translation>
            <numerusform>有还款的 %n 个月中，{late} 个月有晚还。</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>没有到期</translation>
    </message>
    <message>
        <source>overdue, M{bucket}</source>
        <translation>逾期，M{bucket}</translation>
    </message>
    <message>
        <source>paid in time</source>
        <translation>按时还清</translation>
    </message>
    <message>
        <source>paid late</source>
        <translation>晚还</translation>
    </message>
    <message>
        <source>still to pay</source>
        <translation>待还</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>instalment {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>of it {penalty} penalty</source>
        <translation>含罚息 {penalty}</translation>
    </message>
    <message>
        <source>one payment over several loans</source>
        <translation>合并还款（多笔借款）</translation>
    </message>
    <message>
        <source>only the penalty is left to pay: {penalty}</source>
        <translation>只剩罚息未还：{penalty}</translation>
    </message>
    <message>
        <source>taken back on {day}</source>
        <translation>{day}退回</translation>
    </message>
    <message>
        <source>the oldest open</source>
        <translation>最早未还的一期</translation>
    </message>
    <message>
        <source>to pay in all {all}: {left} and {penalty} of penalty</source>
        <translation>共应还 {all}：{left}，另加罚息 {penalty}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>PaymentsPane</name>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Delete payment</source>
        <translation>删除还款</translation>
    </message>
    <message>
        <source>Interest paid so far: {amount}</source>
        <translation>至今已付利息：{amount}</translation>
    </message>
    <message>
        <source>It stands after all</source>
        <translation>仍然有效</translation>
    </message>
    <message>
        <source>No payment is recorded. Mark what is due as paid, or add a payment.</source>
        <translation>还没有还款记录。请把到期的标记为已还，或记一笔还款。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>还款记录</translation>
    </message>
    <message>
        <source>Was taken back…</source>
        <translation>被退回…</translation>
    </message>
</context>
<context>
    <name>PeriodFeeField</name>
    <message>
        <source>% of the whole</source>
        <translation>按全额的 %</translation>
    </message>
    <message>
        <source>as an amount</source>
        <translation>按金额</translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message numerus="yes">
        <source>%n instalments still to come</source>
        <translation>
            <numerusform>还剩 %n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Plans and loans on this line</source>
        <translation>此额度下的分期与借款</translation>
    </message>
    <message>
        <source>What a statement collected of a plan is owed in the bill, the rest in the plan: nothing counts twice.</source>
        <translation>已出账的分期算在账单里，其余算在分期里：不会重复计算。</translation>
    </message>
    <message>
        <source>collected in the bill</source>
        <translation>随账单收取</translation>
    </message>
    <message>
        <source>repaid apart from the bill</source>
        <translation>不随账单，单独还</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n instalments of {instalment} come to less than the amount borrowed. Each must be at least {smallest}.</source>
        <translation>
            <numerusform>%n 期、每期 {instalment}，合计还不够借款金额。每期至少要 {smallest}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of amount, rate, number of instalments and instalment are empty. Fill in all but the one to be found.</source>
        <translation>
            <numerusform>金额、利率、期数、每期还款中有 %n 项空着。只留要求的那一项，其余请填好。</numerusform>
        </translation>
    </message>
    <message>
        <source>A cell in line {line} of “{name}” has {found} characters; the most is {limit}. Often a quotation mark was opened there and never closed.</source>
        <translation>“{name}”第 {line} 行有一格长达 {found} 个字符，上限是 {limit}。常见的原因是引号没有闭合。</translation>
    </message>
    <message>
        <source>A newer version of Zhihuan wrote {path} (format {found}; this version knows up to {known}). It was left as it is. Update Zhihuan to open it.</source>
        <translation>{path} 由较新版本的知还写成（格式 {found}；此版本只认得到 {known}）。文件未作改动。请更新知还后再打开。</translation>
    </message>
    <message>
        <source>Amount, rate, number of instalments and instalment are all given. Empty the one that is to be found.</source>
        <translation>金额、利率、期数、每期还款都填了。请把要求的那一项留空。</translation>
    </message>
    <message>
        <source>An import is being written into the ledger. Nothing else was changed; try again in a moment.</source>
        <translation>正在把导入的内容写入账本。其他内容没有改动，请稍后再试。</translation>
    </message>
    <message>
        <source>Another program keeps {path} locked. Nothing was changed. Close it and try again.</source>
        <translation>{path} 正被另一个程序锁定。没有任何改动。请关闭那个程序后重试。</translation>
    </message>
    <message>
        <source>Another window has the ledger {ledger} open and does not answer. Close or end it, and start again.</source>
        <translation>另一个窗口打开了账本 {ledger}，但没有响应。请关闭或结束它，再重新启动。</translation>
    </message>
    <message>
        <source>How the system starts Zhihuan by itself could not be changed or read; {by} says: {cause}. The ledger is untouched. Mend that and try again.</source>
        <translation>无法更改或读取系统自动启动知还的方式；{by}：{cause}。账本没有变动。请解决后再试。</translation>
    </message>
    <message>
        <source>Line {line} of “{name}” has {found} columns; the most is {limit}. Keep only the columns that are needed.</source>
        <translation>“{name}”第 {line} 行有 {found} 列，上限是 {limit} 列。请只保留需要的列。</translation>
    </message>
    <message>
        <source>Line {line} of “{name}” is no date and amount: “{text}”. Write it as 2026-01-31,-893.33.</source>
        <translation>“{name}”第 {line} 行不是日期和金额：“{text}”。请写成 2026-01-31,-893.33 的形式。</translation>
    </message>
    <message>
        <source>No records were found in “{name}”. Export another period.</source>
        <translation>“{name}”里没有找到任何记录。请导出另一个时段。</translation>
    </message>
    <message numerus="yes">
        <source>No row of headings was found in the first %n lines of “{name}”. Check that the headings were exported too.</source>
        <translation>
            <numerusform>“{name}”的前 %n 行里没有找到表头。请检查导出时是否带了表头。</numerusform>
        </translation>
    </message>
    <message>
        <source>No window can be opened, for the desktop “{display}” does not answer. Start it in a desktop session; the command line works without one: `zhihuan due`.</source>
        <translation>无法打开窗口：桌面“{display}”没有响应。请在桌面会话里启动；没有桌面时可以用命令行：`zhihuan due`。</translation>
    </message>
    <message>
        <source>No window can be opened, for there is no desktop here. Start it in a desktop session; the command line works without one: `zhihuan due`.</source>
        <translation>无法打开窗口：这里没有桌面。请在桌面会话里启动；没有桌面时可以用命令行：`zhihuan due`。</translation>
    </message>
    <message>
        <source>Not computable: money must go both ways. Write what you received above zero and what you paid below.</source>
        <translation>无法计算：钱必须有进有出。收到的写正数，付出的写负数。</translation>
    </message>
    <message>
        <source>Not computable: no rate fits these amounts and days. Check that none is missing or twice.</source>
        <translation>无法计算：没有利率符合这些金额和日期。请检查是否有遗漏或重复。</translation>
    </message>
    <message>
        <source>Not computable: several rates fit these amounts and contradict each other. Look at each borrowing by itself.</source>
        <translation>无法计算：与这些金额相符的利率不止一个，且互相矛盾。请分别查看每一笔借款。</translation>
    </message>
    <message>
        <source>Not computable: the amounts are in several currencies. Give them all in one.</source>
        <translation>无法计算：金额有几种货币。请统一用一种。</translation>
    </message>
    <message>
        <source>Not computable: the only rate that fits is beyond all sense, over 1,000,000% a period. Check the amounts and days for a slip.</source>
        <translation>无法计算：唯一相符的利率高得不合常理，每期超过 1,000,000%。请检查金额和日期有无笔误。</translation>
    </message>
    <message>
        <source>Row {row} of “{name}” tells no day with its principal and interest: “{text}”. Write it as 2026-01-31,800.00,93.33, or give the columns headings.</source>
        <translation>“{name}”的第 {row} 行没有写明日期以及本金和利息：“{text}”。请写作 2026-01-31,800.00,93.33，或为各列加上表头。</translation>
    </message>
    <message>
        <source>The amount {text} is larger than a ledger can hold. Check for digits typed twice.</source>
        <translation>金额 {text} 超出了账本能记的范围。请检查是否多按了数字。</translation>
    </message>
    <message>
        <source>The answer could not be written where it was sent: {cause}. The ledger is whole. Send it elsewhere; `zhihuan history` shows whether anything was recorded.</source>
        <translation>结果无法写到指定的地方：{cause}。账本完好。请换一个输出位置；是否有新的记录，可用 `zhihuan history` 查看。</translation>
    </message>
    <message>
        <source>The archive “{name}” is cut off or broken. Download it again, or unpack it yourself.</source>
        <translation>压缩包“{name}”不完整或已损坏。请重新下载，或自行解压后导入。</translation>
    </message>
    <message>
        <source>The case of “{line}” ended on {ended} and stays as it was then. To go on with it, undo its end or open it again first (on its page, or zhihuan recovery reopen).</source>
        <translation>“{line}”的恢复事项已于 {ended} 结束，按当时的样子保留。要继续，请先撤销结束，或重新打开（在该页面上，或用 zhihuan recovery reopen）。</translation>
    </message>
    <message>
        <source>The case of “{line}” is open. Go on with it as it is.</source>
        <translation>“{line}”的恢复事项尚未结束，直接继续即可。</translation>
    </message>
    <message>
        <source>The characters of “{name}” cannot be told for certain (byte {offset} does not fit {tried}). Say in which encoding it is written, or save it as UTF-8 in a text editor and import it again.</source>
        <translation>无法确定“{name}”的字符编码（第 {offset} 字节不符合 {tried}）。请指明它的编码，或用文本编辑器另存为 UTF-8 后再导入。</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Nothing was changed. Make room and try again.</source>
        <translation>{path} 所在的磁盘已满。没有任何改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk refused to read or write {path} ({cause}). Copy the file to another disk before anything else.</source>
        <translation>磁盘无法读写 {path}（{cause}）。请先把文件复制到另一块磁盘。</translation>
    </message>
    <message>
        <source>The ending of “{name}” names no format. Give the file one of these endings: {known}.</source>
        <translation>“{name}”的扩展名不是可用的格式。请用其中一个扩展名：{known}。</translation>
    </message>
    <message>
        <source>The file could not be written to {path}: {cause}. Nothing was changed. Make that folder, make room or mend its permissions, and try again.</source>
        <translation>文件无法写入 {path}：{cause}。什么都没有改动。请建立该文件夹、腾出空间或修改其权限，然后重试。</translation>
    </message>
    <message>
        <source>The file of rules cannot be read at {where}. Correct that place, or put the original file back.</source>
        <translation>无法读取规则文件的 {where} 处。请更正那里，或恢复原来的文件。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {cause}. Choose one of your own with --ledger, or mend its permissions.</source>
        <translation>无法使用文件夹 {folder}：{cause}。请用 --ledger 选择您自己的文件夹，或修正权限。</translation>
    </message>
    <message>
        <source>The headings in line {line} of “{name}” fit no known layout, nor nearly. Say in the window what each column is, or write a layout of your own as docs/import-formats.md describes.</source>
        <translation>“{name}”第 {line} 行的表头不符合任何已知格式，也没有接近的。请在窗口里说明每一列是什么，或按 docs/import-formats.md 写一个自己的格式。</translation>
    </message>
    <message>
        <source>The headings in line {line} of “{name}” fit no known layout. The nearest, “{layout}”, also needs: {missing}. Rename the columns, or use the loan register.</source>
        <translation>“{name}”第 {line} 行的表头不符合任何已知格式。最接近的是“{layout}”，还缺少：{missing}。请改列名，或使用借款登记表。</translation>
    </message>
    <message>
        <source>The layout in “{name}” cannot be read: {text}. Mend the file, or remove it.</source>
        <translation>版式文件“{name}”读不出来：{text}。请改好这个文件，或把它移走。</translation>
    </message>
    <message>
        <source>The layout in “{name}” cannot be used: {key} says “{text}”. Mend that place, or remove the file.</source>
        <translation>版式文件“{name}”不能用：{key} 处写着“{text}”。请改好这一处，或把文件移走。</translation>
    </message>
    <message>
        <source>The ledger holds no {thing} “{identity}”. Look for it in the list; if it was deleted, undo brings it back.</source>
        <translation>账本里没有{thing}“{identity}”。请在列表里查找；如果是删除了，撤销可以找回。</translation>
    </message>
    <message>
        <source>The ledger holds this {thing} already ({identity}). Use that one, or change its name.</source>
        <translation>账本里已有这个{thing}（{identity}）。请直接使用，或换一个名称。</translation>
    </message>
    <message>
        <source>The ledger {path} cannot be written: {cause}. Nothing was changed. Mend the permissions of the file and its folder, or choose another with --ledger.</source>
        <translation>无法写入账本 {path}：{cause}。没有任何改动。请修正文件及其文件夹的权限，或用 --ledger 另选一个。</translation>
    </message>
    <message>
        <source>The ledger {path} is damaged ({finding}). Keep the file, and go on with a copy from before that.</source>
        <translation>账本 {path} 已损坏（{finding}）。请保留此文件，改用损坏之前的备份。</translation>
    </message>
    <message>
        <source>The ledger {path} was changed elsewhere at this very moment. Nothing was changed here; try again.</source>
        <translation>账本 {path} 刚刚在别处被改动。这里没有任何改动，请重试。</translation>
    </message>
    <message>
        <source>The new limit {limit} is not below the one before ({before}). Correct the limit or its day, or choose what happened instead: raised, or restored.</source>
        <translation>新额度 {limit} 并不低于之前的额度（{before}）。请更正额度或日期，或改选实际发生的事：提额，或恢复。</translation>
    </message>
    <message>
        <source>The open ledger no longer stands at {path}: it was moved, renamed or replaced. Nothing was changed. Quit Zhihuan, put the file back, and start again.</source>
        <translation>打开着的账本已不在 {path}：它被移动、改名或替换了。什么也没有改动。请退出知还，把文件放回去，再重新启动。</translation>
    </message>
    <message>
        <source>The password does not open “{name}”. Look it up again and give it exactly as it is written.</source>
        <translation>密码打不开“{name}”。请再核对一遍，按原样输入。</translation>
    </message>
    <message>
        <source>The preference “{field}” cannot be {value}. Allowed: {allowed}.</source>
        <translation>设置项“{field}”不能是 {value}。可选：{allowed}。</translation>
    </message>
    <message>
        <source>The preferences could not be saved to {file}: {cause}. The old ones still stand. Mend that and change the preference again.</source>
        <translation>设置没能保存到 {file}：{cause}。原来的设置仍然有效。解决后请再改一次。</translation>
    </message>
    <message>
        <source>The principal of the plan&apos;s rows is {rows} in all, but {principal} was borrowed. Look for a row that is missing or twice.</source>
        <translation>还款计划各行的本金合计 {rows}，而借款本金是 {principal}。请看看是否漏了一行或多了一行。</translation>
    </message>
    <message>
        <source>The system&apos;s timer cannot be set: systemd&apos;s user manager does not answer here. Log in to a session of your own, not by su or sudo. Or let cron do it: type `crontab -e`, and add what stands between these marks: `{line}`.</source>
        <translation>无法设置系统的定时任务：systemd 的用户管理器没有响应。请登录到自己的会话，而不是通过 su 或 sudo。也可以交给 cron：输入 `crontab -e`，加入反引号之间的一行：`{line}`。</translation>
    </message>
    <message>
        <source>The workbook “{name}” is cut off or broken. Download it again, or save it anew as xlsx or CSV.</source>
        <translation>工作簿“{name}”不完整或已损坏。请重新下载，或重新另存为 xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The workbook “{name}” is locked with a password. Open it in a spreadsheet program, save it without a password or as CSV, and import that.</source>
        <translation>工作簿“{name}”设有密码。请在表格软件中打开，去掉密码保存或另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>The {field} ({day}) is still to come: today is {today}. Write the day on which it happened, or note it when it has.</source>
        <translation>{field}（{day}）还没有到：今天是 {today}。请写实际发生的日期；尚未发生的，等发生后再记。</translation>
    </message>
    <message>
        <source>The {field} cannot be negative, as {text} is. Write it without the sign, or 0 if there is none.</source>
        <translation>{field}不能为负，{text} 小于零。请去掉负号；没有则写 0。</translation>
    </message>
    <message>
        <source>The {field} is needed and not given. Fill it in.</source>
        <translation>还缺{field}，请填上。</translation>
    </message>
    <message>
        <source>The {field} is {amount}, but it must be above zero. Enter it without a sign.</source>
        <translation>{field}是 {amount}，但必须大于零。请直接填写，不带正负号。</translation>
    </message>
    <message>
        <source>The {field} is {value}, but it must be at least {lowest}. Correct it.</source>
        <translation>{field}是 {value}，但至少应为 {lowest}。请更正。</translation>
    </message>
    <message>
        <source>The {field} is {value}, but it must be {wanted}. Check it against the contract.</source>
        <translation>{field}填的是 {value}，应为 {wanted}。请对照合同核对。</translation>
    </message>
    <message>
        <source>The {field} is {value}, but it must be {wanted}. Correct it.</source>
        <translation>{field}填的是 {value}，应为 {wanted}。请更正。</translation>
    </message>
    <message>
        <source>The {field} is {value}, but it must lie between {lowest} and {highest}. Check it against the contract.</source>
        <translation>{field}是 {value}，但必须在 {lowest} 到 {highest} 之间。请与合同核对。</translation>
    </message>
    <message>
        <source>The {field} is {value}, but it must lie between {lowest} and {highest}. Give such a number.</source>
        <translation>{field}是 {value}，但必须在 {lowest} 到 {highest} 之间。请换一个数。</translation>
    </message>
    <message>
        <source>The {field} must be a whole number from {lowest} to {highest}, not “{text}”. Correct it.</source>
        <translation>{field}须是 {lowest} 到 {highest} 之间的整数，“{text}”不是。请改正。</translation>
    </message>
    <message>
        <source>The {later_field} ({later}) cannot be before the {earlier_field} ({earlier}). Correct whichever is wrong.</source>
        <translation>{later_field}（{later}）不能早于{earlier_field}（{earlier}）。请改正有误的一个。</translation>
    </message>
    <message>
        <source>The {later_field} ({later}) must come after the {earlier_field} ({earlier}). Correct whichever is wrong.</source>
        <translation>{later_field}（{later}）必须晚于{earlier_field}（{earlier}）。请更正填错的那个。</translation>
    </message>
    <message>
        <source>The {thing} has no name. Give it one.</source>
        <translation>{thing}没有名称。请填写一个。</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”. Common ones are utf-8, gb18030, big5 and cp1252.</source>
        <translation>没有名为“{encoding}”的编码。常用的有 utf-8、gb18030、big5 和 cp1252。</translation>
    </message>
    <message>
        <source>There is no ledger at {path}, and none was made. Put it back there; or, where it stands elsewhere now, open it with --ledger and switch starting at login and the system&apos;s timer on anew. To begin one, open Zhihuan yourself.</source>
        <translation>{path} 处没有账本，也没有新建。请把它放回原处；如果它现在在别处，请用 --ledger 打开它，并重新打开登录时启动和系统定时器。要新建账本，请自行打开知还。</translation>
    </message>
    <message>
        <source>There is nothing to redo: no step was undone since the last change.</source>
        <translation>没有可重做的步骤：最近一次改动之后没有撤销过。</translation>
    </message>
    <message>
        <source>There is nothing to undo. The ledger is as it was.</source>
        <translation>没有可撤销的步骤。账本未变。</translation>
    </message>
    <message>
        <source>This change ({change}) does not fit a loan of the kind “{method}” on that day. Choose another day, or record a restructuring.</source>
        <translation>这项变更（{change}）在那一天不适用于“{method}”的借款。请换一天，或改记为重组。</translation>
    </message>
    <message>
        <source>This loss of “{line}” began a recovery case, so it stays a loss. Correct its day or limit, or take it out together with its case and note what happened anew.</source>
        <translation>“{line}”的恢复事项由这次失去额度开始，因此它仍是失去额度。请更正日期或额度；或者连同事项一起删除，再重新记录。</translation>
    </message>
    <message>
        <source>This loss of “{line}” has its recovery case already. Go on with that one.</source>
        <translation>“{line}”的这次失去额度已有恢复事项，请继续使用那一个。</translation>
    </message>
    <message>
        <source>This would need a month ({text}) that the calendar does not have: it begins in the year 1 and ends in 9999. Choose a day further from its end.</source>
        <translation>这会用到日历上没有的月份（{text}）：日历从公元 1 年到 9999 年。请换一个离两端远一些的日期。</translation>
    </message>
    <message>
        <source>What these columns mean could not be kept in “{folder}”: {cause}. Make room or mend the folder, and save again.</source>
        <translation>这些列的含义没能存进“{folder}”：{cause}。请腾出空间或修好文件夹权限，再存一次。</translation>
    </message>
    <message>
        <source>Your own thresholds in {file} cannot be read at {where}, so those of the program count. Correct that place, or take the file away.</source>
        <translation>您自己的阈值文件 {file} 在 {where} 处无法读取，因此使用程序自带的阈值。请改正该处，或移走这个文件。</translation>
    </message>
    <message>
        <source>Your thresholds could not be saved to {file}: {cause}. The old ones still stand.</source>
        <translation>您的阈值无法保存到 {file}：{cause}。原来的仍然有效。</translation>
    </message>
    <message>
        <source>{instalment} never pays this off: the interest of the first period is {interest}, and after {periods} instalments something is still owed. It takes at least {smallest}.</source>
        <translation>每期还 {instalment} 永远还不清：首期利息就有 {interest}，还满 {periods} 期仍有欠款。每期至少要还 {smallest}。</translation>
    </message>
    <message>
        <source>{left} and {right} cannot be added or compared, and nothing is ever converted. Enter both amounts in one currency.</source>
        <translation>{left} 与 {right} 不能相加或比较，币种从不自动换算。请用同一种货币填写。</translation>
    </message>
    <message>
        <source>{path} is another program&apos;s database, and was left as it is. Choose the ledger with --ledger.</source>
        <translation>{path} 是另一个程序的数据库，未作改动。请用 --ledger 选择账本。</translation>
    </message>
    <message>
        <source>{path} is no ledger, and was left as it is. Choose the ledger file with --ledger.</source>
        <translation>{path} 不是账本，未作改动。请用 --ledger 选择账本文件。</translation>
    </message>
    <message>
        <source>{text} has more decimals than {currency} has. Round it to the amount on the contract or statement.</source>
        <translation>{text} 的小数位超过了 {currency} 的位数。请按合同或账单上的金额填写。</translation>
    </message>
    <message>
        <source>“{line}” cannot take its own place. Name the other line, or none.</source>
        <translation>“{line}”不能取代自己。请写另一条额度，或不写。</translation>
    </message>
    <message>
        <source>“{line}” is closed already on that day. Look at its events; the date may be another.</source>
        <translation>“{line}”在那天已经关停。请查看它的变动，日期可能不对。</translation>
    </message>
    <message>
        <source>“{line}” is frozen already on that day. Look at its events; the date may be another.</source>
        <translation>“{line}”在那天已经冻结。请查看它的变动，日期可能不对。</translation>
    </message>
    <message>
        <source>“{line}” is open already on that day. Look at its events; the date may be another.</source>
        <translation>“{line}”在那天本来就正常。请查看它的变动，日期可能不对。</translation>
    </message>
    <message>
        <source>“{loan}” is paid off with {payoff}: this is {excess} more. Correct the amount, or say that the lender took it.</source>
        <translation>还清“{loan}”需要 {payoff}，这笔多出 {excess}。请改正金额，或确认机构照样收下了。</translation>
    </message>
    <message>
        <source>“{loan}” was settled on {closed_on} already. Choose an earlier day, or correct the settlement date.</source>
        <translation>“{loan}”已于 {closed_on} 结清。请选择更早的日期，或更正结清日期。</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” ({thing}) cannot be deleted: %n others refer to it. Delete or move those first.</source>
        <translation>
            <numerusform>“{name}”（{thing}）不能删除：还有 %n 项引用了它。请先删除或移走那些。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has headings and no row after them. Export another period.</source>
        <translation>“{name}”只有表头，没有记录。请换一个时间段导出。</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has more than %n rows. Split it, for example by year; rows already imported are recognised.</source>
        <translation>
            <numerusform>“{name}”超过 %n 行。请拆成几份，例如按年；已导入的行会被识别出来。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has something so far below or to the right that it spans {found} cells; the most is {limit}. Copy the table to a new sheet, or save it as CSV.</source>
        <translation>“{name}”在很靠下或很靠右的地方有内容，跨度达 {found} 个单元格，最多 {limit} 个。请把表格复制到新的工作表，或另存为 CSV。</translation>
    </message>
    <message>
        <source>“{name}” has the headings of the layout “{layout}” and no row after them. Export another period.</source>
        <translation>“{name}”有“{layout}”格式的表头，但表头之后没有任何行。请导出另一个时段。</translation>
    </message>
    <message>
        <source>“{name}” has {found} MB; a file that is kept beside the ledger may have {limit}. Keep a smaller copy of it: some pages only, a picture of less size, a shorter recording.</source>
        <translation>“{name}”有 {found} MB；随账本保存的文件最多 {limit} MB。请保存较小的副本：只留几页、缩小图片或截短录音录像。</translation>
    </message>
    <message>
        <source>“{name}” has {found} MB; the most is {limit} MB. Choose the right file, or export a shorter period.</source>
        <translation>“{name}”有 {found} MB，上限是 {limit} MB。请选对文件，或导出较短的时段。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} MB once it is unpacked. Choose the right file, or export a shorter period.</source>
        <translation>“{name}”解压后超过 {limit} MB。请选对文件，或导出更短的时间段。</translation>
    </message>
    <message>
        <source>“{name}” holds no text. Export the statement as a CSV file and import that.</source>
        <translation>“{name}”里没有文本。请把交易明细导出为 CSV 文件再导入。</translation>
    </message>
    <message>
        <source>“{name}” is a PDF. Ask the bank for a CSV or Excel file, or fill in the loan register.</source>
        <translation>“{name}”是 PDF。请向银行索取 CSV 或 Excel 文件，或填写借款登记表。</translation>
    </message>
    <message>
        <source>“{name}” is a database. If it is a ledger, open it with --ledger instead of importing it.</source>
        <translation>“{name}”是数据库。如果是账本，请用 --ledger 打开，而不是导入。</translation>
    </message>
    <message>
        <source>“{name}” is a document, not a table. Export the statement as a CSV file and import that.</source>
        <translation>“{name}”是文档，不是表格。请把账单导出为 CSV 文件再导入。</translation>
    </message>
    <message>
        <source>“{name}” is a mail. Save the file attached to it, and import that.</source>
        <translation>“{name}”是邮件。请保存其中的附件，再导入附件。</translation>
    </message>
    <message>
        <source>“{name}” is a picture. Export the statement as a CSV file and import that.</source>
        <translation>“{name}”是图片。请把交易明细导出为 CSV 文件再导入。</translation>
    </message>
    <message>
        <source>“{name}” is a web page. Use the site&apos;s own export as CSV.</source>
        <translation>“{name}”是网页。请使用网站自带的 CSV 导出。</translation>
    </message>
    <message>
        <source>“{name}” is a whole ledger, not a statement. Take it in by itself: in the settings, at the ledger file, or with `zhihuan import` and this file alone.</source>
        <translation>“{name}”是整个账本，不是交易明细。请单独读入：在设置的“账本文件”处，或用 `zhihuan import` 只读这一个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a workbook of a kind that is not read. Save it as xlsx and import that.</source>
        <translation>“{name}”是本程序不读的工作簿格式。请另存为 xlsx 后再导入。</translation>
    </message>
    <message>
        <source>“{name}” is an archive inside another. Unpack the outer one and import the inner one by itself.</source>
        <translation>“{name}”是压缩包里的压缩包。请解压外层，再单独导入里面的。</translation>
    </message>
    <message>
        <source>“{name}” is an archive of a kind that is not read. Unpack it and import what is inside.</source>
        <translation>“{name}”是本程序不读的压缩格式。请解压后导入里面的文件。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Export or download it again.</source>
        <translation>“{name}”是空的。请重新导出或下载。</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. It stands in the mail or the app that the file came with.</source>
        <translation>“{name}”设有密码。密码在发来文件的邮件或应用里。</translation>
    </message>
    <message>
        <source>“{name}” is made of {found} files; the most is {limit}. Import only the statements in it.</source>
        <translation>“{name}”里有 {found} 个文件，最多 {limit} 个。请只导入其中的账单。</translation>
    </message>
    <message>
        <source>“{name}” is not beside the ledger any more: it is not in {path}. The folder moves with the ledger: bring it from where the ledger was, or from a copy, or keep the file anew.</source>
        <translation>“{name}”已不在账本旁边：{path} 中没有它。该文件夹要随账本一起移动：请从账本原来的位置或备份中取回，或重新保存该文件。</translation>
    </message>
    <message>
        <source>“{name}” is not the document of a ledger. Choose one that Zhihuan exported (.json); tables are imported as CSV or xlsx.</source>
        <translation>“{name}”不是账本文件。请选择知还导出的文件（.json）；表格请用 CSV 或 xlsx 导入。</translation>
    </message>
    <message>
        <source>“{name}” is not what it was when it was kept: {path} was changed or cannot be read. Bring it from a copy, or keep the file anew.</source>
        <translation>“{name}”与保存时不同：{path} 已被改动或无法读取。请从备份中取回，或重新保存该文件。</translation>
    </message>
    <message>
        <source>“{name}” is not written in {encoding}: byte {offset} does not fit. Choose another encoding, or mend the byte.</source>
        <translation>“{name}”不是 {encoding} 编码：第 {offset} 字节不符合。请换一种编码，或改正该字节。</translation>
    </message>
    <message>
        <source>“{name}” is of the layout “{layout}”, and no records were found in it. Export another period.</source>
        <translation>“{name}”是“{layout}”格式，但里面没有找到任何记录。请导出另一个时段。</translation>
    </message>
    <message>
        <source>“{name}” is the document of a ledger, but damaged ({place}); nothing of it was taken. Export it again, or mend it there.</source>
        <translation>“{name}”是账本文件，但已损坏（{place}），没有读入任何内容。请重新导出，或修好那一处。</translation>
    </message>
    <message>
        <source>“{name}” is {form}, which is not read. Choose CSV where you exported it, and import that.</source>
        <translation>“{name}”是 {form} 文件，不能读取。请在导出它的地方改选 CSV，再导入。</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than {found} times its size; the most is {limit} times. If it is from a source you trust, unpack it yourself and import what is inside.</source>
        <translation>“{name}”解压后超过原大小的 {found} 倍，最多 {limit} 倍。若来源可信，请自行解压后导入里面的文件。</translation>
    </message>
    <message>
        <source>“{name}” was exported by a newer Zhihuan (its form is {version}, this program reads up to {known}). Bring this program up to date.</source>
        <translation>“{name}”由更新版本的知还导出（格式 {version}，本程序最高支持 {known}）。请更新本程序。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: it is a device or a pipe, not a file. Save what comes of it as a file, and import that.</source>
        <translation>无法读取“{path}”：它是设备或管道，不是文件。请把其中的内容存成文件后再导入。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: it is a folder. Choose the files inside it.</source>
        <translation>无法读取“{path}”：这是一个文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {cause}. Check the path, and whether you may read the file.</source>
        <translation>无法读取“{path}”：{cause}。请检查路径，以及您是否有权读取此文件。</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {cause}. Nothing of it is left; mend that, or choose another folder.</source>
        <translation>无法写入“{path}”：{cause}。没有留下半个文件；请解决后再试，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“{path}” stands there already, and nothing was written. Choose another name, or let it be replaced (on the command line: --force).</source>
        <translation>“{path}”已经存在，没有写入任何内容。请换一个文件名，或允许覆盖（命令行用 --force）。</translation>
    </message>
    <message>
        <source>“{text}” is not a currency. Use three capital letters, such as CNY or USD.</source>
        <translation>“{text}”不是币种。请用三个大写字母，例如 CNY 或 USD。</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar. Write it as year-month-day, such as 2025-02-28.</source>
        <translation>“{text}”不是日历上的日期。请写成年-月-日，例如 2025-02-28。</translation>
    </message>
    <message>
        <source>“{text}” is not a number for the {field}. Write a plain one, such as 1.5.</source>
        <translation>{field}须是一个数，“{text}”不是。请直接写数字，例如 1.5。</translation>
    </message>
    <message>
        <source>“{text}” is not a rate. Write a number with its sign, such as 14.6% or 5‰.</source>
        <translation>“{text}”不是利率。请写数字并带上符号，例如 14.6% 或 5‰。</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write plain digits, as in 1234.50.</source>
        <translation>“{text}”不是金额。请直接写数字，例如 1234.50。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Your preferences could not be read, so the usual ones hold. The damaged file was put aside.</source>
        <translation>无法读取您的设置，已改用默认设置。损坏的文件已另存。</translation>
    </message>
</context>
<context>
    <name>Published</name>
    <message>
        <source>(all debts, bills at their minimum, + property fee) ÷ income before tax</source>
        <translation>（所有债务，账单按最低还款额，+ 物业费）÷ 税前收入</translation>
    </message>
    <message>
        <source>(home loans + property fee + monthly average of other debts) ÷ income after tax</source>
        <translation>（住房贷款 + 物业费 + 其他债务月均偿付额）÷ 税后收入</translation>
    </message>
    <message>
        <source>(home loans + property fee) ÷ income after tax</source>
        <translation>（住房贷款 + 物业费）÷ 税后收入</translation>
    </message>
    <message>
        <source>(home loans + property fee) ÷ income before tax</source>
        <translation>（住房贷款 + 物业费）÷ 税前收入</translation>
    </message>
    <message>
        <source>China, all debts (2004 guideline, article 36)</source>
        <translation>中国，所有债务（2004 年指引第三十六条）</translation>
    </message>
    <message>
        <source>China, housing (2004 guideline, article 36)</source>
        <translation>中国，房产支出（2004 年指引第三十六条）</translation>
    </message>
    <message>
        <source>Europe, debt service of a year (ESRB/2016/14)</source>
        <translation>欧洲，一年的偿债支出（ESRB/2016/14）</translation>
    </message>
    <message>
        <source>Singapore, all debts (MAS 645)</source>
        <translation>新加坡，所有债务（MAS 645）</translation>
    </message>
    <message>
        <source>United States, all debts (FHA)</source>
        <translation>美国，所有债务（FHA）</translation>
    </message>
    <message>
        <source>United States, housing (FHA)</source>
        <translation>美国，房产支出（FHA）</translation>
    </message>
    <message>
        <source>all debts of the household, home loans at 4% at least ÷ its income before tax</source>
        <translation>家庭所有债务，住房贷款至少按 4% 计 ÷ 家庭税前收入</translation>
    </message>
    <message>
        <source>dues of twelve months ÷ income after tax of twelve months</source>
        <translation>十二个月的应还 ÷ 十二个月的税后收入</translation>
    </message>
</context>
<context>
    <name>PuttingOff</name>
    <message>
        <source>A reminder planned before then comes all the same.</source>
        <translation>在此之前原定的提醒照常出现。</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>Not again today, but tomorrow at {time}</source>
        <translation>今天不再提醒，明天 {time} 再提醒</translation>
    </message>
    <message>
        <source>Remind me as usual again</source>
        <translation>恢复照常提醒</translation>
    </message>
    <message>
        <source>Reminders are paused until tomorrow {time}; then you are told what came meanwhile.</source>
        <translation>提醒已暂停到明天 {time}；到时会告诉您这期间该提醒的内容。</translation>
    </message>
    <message>
        <source>That is after it is due ({day}); you are not told before then.</source>
        <translation>这已经过了还款日（{day}），在此之前不会提醒您。</translation>
    </message>
    <message>
        <source>That is after it is due ({day}); you are told on that day all the same.</source>
        <translation>这已经过了还款日（{day}）；还款日当天仍会提醒您。</translation>
    </message>
    <message>
        <source>That is too late to pay in time: it is due today.</source>
        <translation>这样会来不及按时还款：今天就是还款日。</translation>
    </message>
    <message>
        <source>That is too late to pay in time: the lender books until {time}.</source>
        <translation>这样会来不及按时还款：该机构的当天入账截止时间是 {time}。</translation>
    </message>
    <message>
        <source>The day before it is due ({day} {time})</source>
        <translation>到期前一天（{day} {time}）</translation>
    </message>
    <message>
        <source>This evening ({time})</source>
        <translation>今晚（{time}）</translation>
    </message>
    <message>
        <source>Tomorrow ({time})</source>
        <translation>明天（{time}）</translation>
    </message>
    <message>
        <source>put off until tomorrow {time}</source>
        <translation>推迟到明天 {time}</translation>
    </message>
    <message>
        <source>put off until {day} {time}</source>
        <translation>推迟到 {day} {time}</translation>
    </message>
    <message>
        <source>put off until {time}</source>
        <translation>推迟到 {time}</translation>
    </message>
    <message>
        <source>{name}: you are told again on {moment}. It stays in the list until it is paid.</source>
        <translation>{name}：{moment} 再提醒。还清之前一直留在列表里。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围（&amp;L）：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型（&amp;T）：</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>Enter</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>In force on {day}, per cent a year</source>
        <translation>{day}适用的报价（年利率，%）</translation>
    </message>
    <message>
        <source>In force since, if you know</source>
        <translation>自哪天起生效（如知道）</translation>
    </message>
    <message>
        <source>It is published about the 20th of each month. The program looks nothing up: it is entered once and serves every loan that follows it.</source>
        <translation>每月 20 日前后公布。程序不联网查询：填写一次，跟随它的每笔借款都会用到。</translation>
    </message>
    <message>
        <source>It must have been in force by {day}.</source>
        <translation>必须在{day}或之前已经生效。</translation>
    </message>
    <message>
        <source>Where you saw it</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Write the rate, such as 3.5.</source>
        <translation>请填写利率，如 3.5。</translation>
    </message>
    <message>
        <source>e.g. 3.5</source>
        <translation>如 3.5</translation>
    </message>
    <message>
        <source>e.g. the bank&apos;s letter</source>
        <translation>如银行通知</translation>
    </message>
    <message>
        <source>{benchmark} on {day}</source>
        <translation>{day}的 {benchmark}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Zhihuan</source>
        <translation>知还</translation>
    </message>
</context>
<context>
    <name>RateField</name>
    <message>
        <source>= {rate} a year</source>
        <translation>= 年化 {rate}</translation>
    </message>
</context>
<context>
    <name>RatesFields</name>
    <message>
        <source>Points a year more</source>
        <translation>年利率上调（百分点）</translation>
    </message>
    <message>
        <source>e.g. 1</source>
        <translation>如 1</translation>
    </message>
</context>
<context>
    <name>RatioRows</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Debt to income</source>
        <translation>债务收入比</translation>
    </message>
    <message>
        <source>Due in the month</source>
        <translation>当月应还</translation>
    </message>
    <message>
        <source>Income of the month</source>
        <translation>当月收入</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Rows of the month</source>
        <translation>当月明细</translation>
    </message>
</context>
<context>
    <name>RecordCalendar</name>
    <message>
        <source>Paid of what fell due in the month; green: all in time and in full; red: so many late; yellow: something is open or was paid in part.</source>
        <translation>当月到期笔数中已还清的；绿：全部按时足额；红：有逾期；黄：有未结清或部分还款。</translation>
    </message>
    <message>
        <source>{late}/{dues} late</source>
        <translation>{late}/{dues} 逾期</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message numerus="yes">
        <source>%n in the last month</source>
        <translation>
            <numerusform>近一个月 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>是否送达</translation>
    </message>
    <message>
        <source>Every notice</source>
        <translation>全部通知</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was told in the last %n days.</source>
        <translation>
            <numerusform>近 %n 天没有发出提醒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was told yesterday or today.</source>
        <translation>昨天和今天没有发出提醒。</translation>
    </message>
    <message>
        <source>Notices of the last month</source>
        <translation>近一个月的通知</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What you were told</source>
        <translation>提醒记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>A compliance clean-up of the platform</source>
        <translation>平台合规整改</translation>
    </message>
    <message>
        <source>A payment was forgotten for a short time</source>
        <translation>短期忘记还款</translation>
    </message>
    <message>
        <source>A payment was overdue</source>
        <translation>曾有逾期</translation>
    </message>
    <message>
        <source>A technical fault</source>
        <translation>技术故障</translation>
    </message>
    <message>
        <source>Blocked: an objection or complaint is not answered yet. Wait for the answer.</source>
        <translation>受阻：有异议或投诉尚未答复，请等待答复。</translation>
    </message>
    <message>
        <source>Blocked: something is overdue now. Pay that first.</source>
        <translation>受阻：当前有逾期。请先还清逾期。</translation>
    </message>
    <message>
        <source>Credit report read</source>
        <translation>已查看征信报告</translation>
    </message>
    <message>
        <source>Days since the last application</source>
        <translation>距上次申请的天数</translation>
    </message>
    <message>
        <source>Days since the last late payment</source>
        <translation>距上次逾期还清的天数</translation>
    </message>
    <message>
        <source>Days until late payments leave the report</source>
        <translation>不良信息距删除的天数</translation>
    </message>
    <message>
        <source>Debt to income</source>
        <translation>债务收入比</translation>
    </message>
    <message>
        <source>Debt with its purpose recorded</source>
        <translation>已记录用途的欠款</translation>
    </message>
    <message>
        <source>Debts with automatic debit</source>
        <translation>已设自动扣款的欠款</translation>
    </message>
    <message>
        <source>Disputes answered</source>
        <translation>异议与投诉已答复</translation>
    </message>
    <message>
        <source>Doubts about what the money was used for</source>
        <translation>资金用途受疑</translation>
    </message>
    <message>
        <source>Drawdowns in 30 days</source>
        <translation>30 天内借款次数</translation>
    </message>
    <message>
        <source>Frequent borrowing</source>
        <translation>频繁借款</translation>
    </message>
    <message>
        <source>High utilisation</source>
        <translation>额度使用率高</translation>
    </message>
    <message>
        <source>Identity data out of date</source>
        <translation>身份资料过期</translation>
    </message>
    <message>
        <source>Identity data renewed</source>
        <translation>身份资料已更新</translation>
    </message>
    <message>
        <source>Income against debt</source>
        <translation>债务相对收入过高</translation>
    </message>
    <message>
        <source>Lenders with a balance</source>
        <translation>有欠款的机构</translation>
    </message>
    <message>
        <source>Measurable conditions met {met} of {count} (covering {coverage}).</source>
        <translation>可量化条件已完成 {met}/{count}（覆盖 {coverage}）。</translation>
    </message>
    <message>
        <source>Misjudged by the lender&apos;s risk model</source>
        <translation>机构风控模型误判</translation>
    </message>
    <message>
        <source>Multi-lender borrowing</source>
        <translation>多头借贷</translation>
    </message>
    <message>
        <source>New borrowing over repayments, 90 days</source>
        <translation>90 天新增借款与还款之比</translation>
    </message>
    <message>
        <source>Not enough is known for a percentage: this ledger covers {coverage} of the conditions.</source>
        <translation>数据不足，不显示百分比：账本只覆盖 {coverage} 的条件。</translation>
    </message>
    <message>
        <source>Now aim for {target}</source>
        <translation>改以 {target} 为目标</translation>
    </message>
    <message>
        <source>Of the way to these conditions, {share} is done.</source>
        <translation>这些条件的整体进度为 {share}。</translation>
    </message>
    <message>
        <source>On-time streak, months</source>
        <translation>连续按时还款（月）</translation>
    </message>
    <message>
        <source>Payments overdue now</source>
        <translation>当前逾期笔数</translation>
    </message>
    <message>
        <source>Reason not known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>The lender&apos;s own review, its scores and whether the product is open: unknown.</source>
        <translation>机构内部评估、评分与产品是否开放：未知。</translation>
    </message>
    <message>
        <source>The platform&apos;s own strategy</source>
        <translation>平台自身策略</translation>
    </message>
    <message>
        <source>The product is paused</source>
        <translation>产品暂停</translation>
    </message>
    <message>
        <source>The reason lies with the platform and is outside your control: nothing in this ledger changes it.</source>
        <translation>原因在平台，无法由您改变：账本里的任何记录都影响不了它。</translation>
    </message>
    <message>
        <source>Utilisation of all lines</source>
        <translation>全部额度使用率</translation>
    </message>
    <message>
        <source>Utilisation of the fullest line</source>
        <translation>最满一条额度的使用率</translation>
    </message>
    <message>
        <source>What still helps: spread what you owe over several lenders, lower its cost elsewhere, and look at the platform&apos;s notices now and then.</source>
        <translation>仍有帮助的做法：不要只依赖一家机构，换用成本更低的资金，并不时查看平台的公告。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>自己推断</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>0</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not met yet</source>
        <translation>尚未达到</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>told by the lender</source>
        <translation>机构告知</translation>
    </message>
    <message>
        <source>too old to say</source>
        <translation>数据过旧</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{baseline} then → {now} now → target {target}</source>
        <translation>当时 {baseline} → 现在 {now} → 目标 {target}</translation>
    </message>
    <message>
        <source>{line}: the way back</source>
        <translation>{line}：恢复进展</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} 及以下</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} 及以上</translation>
    </message>
</context>
<context>
    <name>RecoveryAhead</name>
    <message numerus="yes">
        <source>%n late payments ({names}) would have qualified for the one-off credit repair, whose time is over: look in your credit report whether they are still shown. It was automatic and free.</source>
        <translation>
            <numerusform>%n 笔逾期还款（{names}）本符合一次性信用修复的条件，该政策已结束：请在征信报告中核对是否仍有显示。该修复自动进行，不收费。</numerusform>
        </translation>
    </message>
    <message>
        <source>As the line is now, the cash is enough until {day}.</source>
        <translation>按额度现状，现金可维持到 {day}。</translation>
    </message>
    <message>
        <source>As the line is now, the cash runs short on {first}; on {deepest} {gap} is missing.</source>
        <translation>按额度现状，{first} 起现金不足；{deepest} 缺口最大，差 {gap}。</translation>
    </message>
    <message>
        <source>How it would be with the line as it was is unknown: its limit before is not recorded, or in other money.</source>
        <translation>如果额度还在会怎样，无从得知：没有记录此前的额度，或额度为其他币种。</translation>
    </message>
    <message>
        <source>Nothing can be said yet: tell how much cash is at hand.</source>
        <translation>暂时无法判断：请告知手头现金。</translation>
    </message>
    <message>
        <source>Nothing can be said yet: tell what comes in, an income or what customers pay.</source>
        <translation>暂时无法判断：请告知进账，即收入或客户付款。</translation>
    </message>
    <message>
        <source>With the line as it was, there would be enough until {day}.</source>
        <translation>如果额度还在，可维持到 {day}。</translation>
    </message>
    <message>
        <source>With the line as it was, too, it would run short, on {first}; {gap} would be missing.</source>
        <translation>即使额度还在，{first} 起也会不足，缺口 {gap}。</translation>
    </message>
    <message numerus="yes">
        <source>{line}, {day}: {outcome}, %n days after paying off what was overdue.</source>
        <translation>
            <numerusform>{line}，{day}：{outcome}，距还清逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{line}, {day}: {outcome}, %n days after the loss.</source>
        <translation>
            <numerusform>{line}，{day}：{outcome}，距失去额度 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} %n days earlier closes the gap by itself.</source>
        <translation>
            <numerusform>{name} 提前 %n 天即可补上缺口。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} %n days later closes the gap by itself.</source>
        <translation>
            <numerusform>{name} 推迟 %n 天即可补上缺口。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>See the way back</source>
        <translation>查看恢复进展</translation>
    </message>
</context>
<context>
    <name>RecoveryContacts</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>12378 for banks and consumer finance, 12363 for credit reports and payments. 12363 is said to answer in 15 to 20 working days.</source>
        <translation>银行和消费金融拨打 12378，征信和支付拨打 12363。据称 12363 在 15–20 个工作日内答复。</translation>
    </message>
    <message>
        <source>15 days, the usual time</source>
        <translation>15 日，一般情形</translation>
    </message>
    <message>
        <source>30 days, they called it complex</source>
        <translation>30 日，对方称情况复杂</translation>
    </message>
    <message>
        <source>60 days, they took a special delay</source>
        <translation>60 日，对方称情况特殊</translation>
    </message>
    <message>
        <source>By rule it is answered within 20 days.</source>
        <translation>按规定 20 日内答复。</translation>
    </message>
    <message>
        <source>By rule it is decided in 15 days, a complex one in 30, and 60 at most.</source>
        <translation>按规定 15 日内作出决定，情况复杂的 30 日，最长 60 日。</translation>
    </message>
    <message>
        <source>No rule says when this is answered.</source>
        <translation>没有规定多久必须答复。</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>answer owed by rule by {day}</source>
        <translation>按规定应在 {day} 前答复</translation>
    </message>
    <message>
        <source>answered on {day}</source>
        <translation>{day} 已答复</translation>
    </message>
    <message>
        <source>at a branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>complaint to the institution</source>
        <translation>向机构投诉</translation>
    </message>
    <message>
        <source>complaint to the regulator</source>
        <translation>向监管投诉</translation>
    </message>
    <message>
        <source>email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>in the app</source>
        <translation>应用内</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>objection to credit data</source>
        <translation>征信异议</translation>
    </message>
    <message>
        <source>online chat</source>
        <translation>在线客服</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>the answer owed by rule by {day} did not come</source>
        <translation>按规定应在 {day} 前答复，至今没有</translation>
    </message>
    <message>
        <source>they named {day} for their answer</source>
        <translation>对方说 {day} 前答复</translation>
    </message>
    <message>
        <source>website</source>
        <translation>网站</translation>
    </message>
</context>
<context>
    <name>RecoveryMovers</name>
    <message>
        <source>Computed from the recorded schedules, for when all else is paid in full on its day. It says what becomes of your conditions; what the lender makes of it is unknown.</source>
        <translation>按已记录的还款计划计算，假定其余各笔都按期足额还清。只说明您的条件会怎样变化；机构如何看待，未知。</translation>
    </message>
    <message>
        <source>Pay everything in full on its day, and borrow nothing new</source>
        <translation>按期足额还清每一笔，不再新借</translation>
    </message>
    <message>
        <source>Pay off {names} today: {amount}</source>
        <translation>今天结清 {names}：{amount}</translation>
    </message>
    <message>
        <source>Pay what is overdue on {names}: {amount}</source>
        <translation>还清 {names} 的逾期：{amount}</translation>
    </message>
    <message>
        <source>by waiting alone from {month}</source>
        <translation>只是等待，则自{month}起</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>waiting alone does not reach it within twelve months</source>
        <translation>只是等待，十二个月内达不到</translation>
    </message>
    <message>
        <source>{amount} more than the cash at hand.</source>
        <translation>比手头现金多 {amount}。</translation>
    </message>
    <message>
        <source>{condition}: {now} → {becomes} from {since}</source>
        <translation>{condition}：{now} → {becomes}，自{since}起</translation>
    </message>
    <message>
        <source>{condition}: {now} → {becomes} from {since}, met</source>
        <translation>{condition}：{now} → {becomes}，自{since}起达标</translation>
    </message>
</context>
<context>
    <name>RecoveryPack</name>
    <message>
        <source>All names, numbers and texts as they are recorded.</source>
        <translation>按记录写出全部名称、编号和文字。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer owed by</source>
        <translation>应答复日</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>By</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Debt to income</source>
        <translation>债务收入比</translation>
    </message>
    <message>
        <source>Debt to income by month</source>
        <translation>逐月债务收入比</translation>
    </message>
    <message>
        <source>Debt to income now</source>
        <translation>当前债务收入比</translation>
    </message>
    <message>
        <source>Debt to income on that day</source>
        <translation>当日债务收入比</translation>
    </message>
    <message>
        <source>Debt {number}</source>
        <translation>欠款 {number}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Fell due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>原因来源</translation>
    </message>
    <message>
        <source>In hand since</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Income {number}</source>
        <translation>收入 {number}</translation>
    </message>
    <message>
        <source>Institutions with a balance</source>
        <translation>有余额的机构数</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Late payments</source>
        <translation>逾期记录</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Lender {number}</source>
        <translation>机构 {number}</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Limit after</source>
        <translation>此后额度</translation>
    </message>
    <message>
        <source>Limit before</source>
        <translation>此前额度</translation>
    </message>
    <message>
        <source>Measurable conditions</source>
        <translation>可量化条件</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Next amount</source>
        <translation>下次金额</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下次还款日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>On-time streak, months</source>
        <translation>连续按时还款月数</translation>
    </message>
    <message>
        <source>Only what is counted: the record, debt to income, the conditions. No lists.</source>
        <translation>只有统计数字：还款记录、债务收入比、各项条件，不含明细。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结清</translation>
    </message>
    <message>
        <source>Other lenders, debts and incomes are numbered; references and typed texts are out.</source>
        <translation>其他机构、欠款和收入以编号代替，不含受理编号和填写的文字。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>欠款合计</translation>
    </message>
    <message>
        <source>Own part</source>
        <translation>本人份额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Payments overdue now</source>
        <translation>当前逾期笔数</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺期限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Records of</source>
        <translation>记录截至</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Repayment record by month</source>
        <translation>逐月还款记录</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>被替代为</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>个案概况</translation>
    </message>
    <message>
        <source>The line&apos;s life</source>
        <translation>额度经历</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>应备齐</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>当前欠款</translation>
    </message>
    <message>
        <source>What the platform said</source>
        <translation>平台说法</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>everything, with names</source>
        <translation>完整，含名称</translation>
    </message>
    <message>
        <source>figures only</source>
        <translation>仅数字</translation>
    </message>
    <message>
        <source>without names and typed texts</source>
        <translation>不含名称和填写的文字</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n 个进行中的恢复事项</numerusform>
        </translation>
    </message>
    <message>
        <source>A line was lost…</source>
        <translation>失去了额度…</translation>
    </message>
    <message>
        <source>Add the credit line first: its case needs it.</source>
        <translation>请先添加这个额度，才能为它建立恢复事项。</translation>
    </message>
    <message>
        <source>Go to Loans</source>
        <translation>前往“借款”</translation>
    </message>
    <message>
        <source>No line was lost</source>
        <translation>没有失去任何额度</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>When a lender closes, freezes or cuts a credit line of yours, record it here or at that line on the Loans page. Here you then see what happened, which conditions this ledger can measure, and how far you have come.</source>
        <translation>如果机构关停、冻结或降低了您的额度，请在这里或在“借款”页的该额度处记录。之后这里会显示发生了什么、本账本能衡量哪些条件，以及您已走到哪一步。</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Made by Zhihuan on {day} from the borrower&apos;s own records ({redaction}). It holds no lender&apos;s view.</source>
        <translation>知还于 {day} 根据借款人自己的记录制作（{redaction}），不含任何机构的评估。</translation>
    </message>
    <message>
        <source>Records about {line}</source>
        <translation>关于{line}的记录</translation>
    </message>
</context>
<context>
    <name>RecoveryReadings</name>
    <message>
        <source>People report 1 to 2 months after paying off where less than a month was overdue, and 3 to 6 months or more where it was longer. Source: web pages (tlmhxx.com, weknow.cn), not checked, and no rule of any lender.</source>
        <translation>有人报告：逾期不到一个月的，还清后 1–2 个月；更久的，3–6 个月或更长。来源：网页（tlmhxx.com、weknow.cn），未经核实，也不是任何机构的规定。</translation>
    </message>
    <message>
        <source>People report limits moving 1 to 7 days after a change of a lender&apos;s policy, and 1 to 30 days after a change of its score. Source: web pages (tlmhxx.com, weknow.cn), not checked, and no rule of any lender.</source>
        <translation>有人报告：机构政策调整后 1–7 天、评分变化后 1–30 天额度有变动。来源：网页（tlmhxx.com、weknow.cn），未经核实，也不是任何机构的规定。</translation>
    </message>
    <message numerus="yes">
        <source>as of records of {day}, %n days old</source>
        <translation>
            <numerusform>依据 {day} 的记录（%n 天前）</numerusform>
        </translation>
    </message>
    <message>
        <source>as of today&apos;s records</source>
        <translation>依据今天的记录</translation>
    </message>
    <message>
        <source>away from the target by {size} a month</source>
        <translation>每月远离目标 {size}</translation>
    </message>
    <message>
        <source>away from the target by {size} percentage points a month</source>
        <translation>每月远离目标 {size} 个百分点</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>fallen back: it had come {best} of the way, now {now}</source>
        <translation>有所回落：曾完成 {best}，现在 {now}</translation>
    </message>
    <message>
        <source>hardly moving from month to month</source>
        <translation>每月几乎不变</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>not enough months for a trend</source>
        <translation>月数不够，看不出趋势</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>too old to say</source>
        <translation>数据过旧，无法判断</translation>
    </message>
    <message>
        <source>towards the target by {size} a month</source>
        <translation>每月向目标靠近 {size}</translation>
    </message>
    <message>
        <source>towards the target by {size} percentage points a month</source>
        <translation>每月向目标靠近 {size} 个百分点</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>RecoverySteps</name>
    <message>
        <source>A try whether the line is open again can count as an application, too.</source>
        <translation>尝试额度是否已开放，也可能被计为一次申请。</translation>
    </message>
    <message>
        <source>After the institution answered or was late: 12378 for banks and consumer finance, 12363 for credit reports and payments.</source>
        <translation>在机构答复之后或逾期未答复时进行：银行和消费金融拨打 12378，征信和支付拨打 12363。</translation>
    </message>
    <message>
        <source>And record on each loan what it was for.</source>
        <translation>并在每笔借款上记录用途。</translation>
    </message>
    <message>
        <source>Another line took its place</source>
        <translation>由另一额度取代</translation>
    </message>
    <message>
        <source>Ask for the pay-off certificate</source>
        <translation>索取结清证明</translation>
    </message>
    <message>
        <source>Ask for the reason and what would help. Write down who answered, when, the number.</source>
        <translation>询问原因以及怎样做有帮助，并记下接待人、时间和编号。</translation>
    </message>
    <message>
        <source>At the credit reference centre or where the data comes from; answered within 20 days.</source>
        <translation>可向征信中心或数据提供机构提出，20 日内答复。</translation>
    </message>
    <message>
        <source>Bank statements of 6 to 12 months</source>
        <translation>6–12 个月的银行流水</translation>
    </message>
    <message>
        <source>Complain to the institution</source>
        <translation>向机构投诉</translation>
    </message>
    <message>
        <source>Complain to the regulator&apos;s line</source>
        <translation>向监管热线投诉</translation>
    </message>
    <message>
        <source>Contract and true cost statement</source>
        <translation>合同和明示表</translation>
    </message>
    <message>
        <source>Full credit report</source>
        <translation>详版征信报告</translation>
    </message>
    <message>
        <source>Gather the documents</source>
        <translation>准备材料</translation>
    </message>
    <message>
        <source>Get the full credit report and read it</source>
        <translation>取得详版征信报告并核对</translation>
    </message>
    <message>
        <source>Housing fund record</source>
        <translation>公积金记录</translation>
    </message>
    <message>
        <source>Identity card, address, work, bank card and phone number in the platform&apos;s own app.</source>
        <translation>在平台自己的应用里更新身份证、住址、工作、银行卡和手机号。</translation>
    </message>
    <message>
        <source>Identity papers</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>In writing, with a number. Decided in 15 days, a complex one in 30, 60 at most.</source>
        <translation>采用书面形式并取得编号；15 日内作出决定，情况复杂的 30 日，最长 60 日。</translation>
    </message>
    <message>
        <source>In writing, with the day it was settled.</source>
        <translation>要书面的，并写明结清日期。</translation>
    </message>
    <message>
        <source>Keep receipts of what the money is spent on</source>
        <translation>保留资金用途的凭证</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Make no new applications</source>
        <translation>不再提交新的申请</translation>
    </message>
    <message>
        <source>Object to wrong data in the credit report</source>
        <translation>对征信报告中的错误提出异议</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>Pay-off certificate</source>
        <translation>结清证明</translation>
    </message>
    <message>
        <source>Proof of income</source>
        <translation>收入证明</translation>
    </message>
    <message>
        <source>Read the platform&apos;s and the regulator&apos;s notices</source>
        <translation>查看平台和监管的公告</translation>
    </message>
    <message>
        <source>Receipts of what was bought</source>
        <translation>消费凭证</translation>
    </message>
    <message>
        <source>Record how it ended</source>
        <translation>记录结果</translation>
    </message>
    <message>
        <source>Reinstated with a lower limit</source>
        <translation>以较低的额度恢复</translation>
    </message>
    <message>
        <source>Renew the identity data</source>
        <translation>更新身份信息</translation>
    </message>
    <message>
        <source>Repay before the statement day</source>
        <translation>在账单日前还款</translation>
    </message>
    <message>
        <source>Repay what moves the conditions most</source>
        <translation>优先偿还最能改善条件的欠款</translation>
    </message>
    <message>
        <source>Screenshot with its time</source>
        <translation>带时间的截图</translation>
    </message>
    <message>
        <source>Set up automatic debit</source>
        <translation>设置自动扣款</translation>
    </message>
    <message>
        <source>So that no single platform matters; compare the true cost, and prefer a bank.</source>
        <translation>不依赖任何单一平台；比较真实成本，优先选择银行。</translation>
    </message>
    <message>
        <source>Social security record</source>
        <translation>社保记录</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>Spread where money comes from</source>
        <translation>分散资金来源</translation>
    </message>
    <message>
        <source>Talk to customer service</source>
        <translation>与客服沟通</translation>
    </message>
    <message>
        <source>Tax record</source>
        <translation>纳税记录</translation>
    </message>
    <message>
        <source>The lender refused</source>
        <translation>机构拒绝恢复</translation>
    </message>
    <message>
        <source>The line was reinstated</source>
        <translation>额度已恢复</translation>
    </message>
    <message>
        <source>The list of documents below says which are still open.</source>
        <translation>下方的材料清单会列出还缺哪些。</translation>
    </message>
    <message>
        <source>Two reports a year are free. A look of your own does not count as an application.</source>
        <translation>每年可免费查询两次；本人查询不算申请。</translation>
    </message>
    <message>
        <source>Wait, and look at everything again</source>
        <translation>等待，届时再全面查看</translation>
    </message>
    <message>
        <source>What is overdue comes first; “What moves it most” below shows the rest.</source>
        <translation>先还逾期的；其余见下方“什么影响最大”。</translation>
    </message>
    <message>
        <source>What stands on the bill is what gets reported.</source>
        <translation>上报的是账单上的金额。</translation>
    </message>
    <message>
        <source>customers pay</source>
        <translation>客户付款</translation>
    </message>
    <message>
        <source>other cost</source>
        <translation>其他支出</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>进货</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>wages</source>
        <translation>工资</translation>
    </message>
</context>
<context>
    <name>RefinanceForm</name>
    <message>
        <source>Add and settle</source>
        <translation>添加并结清旧借款</translation>
    </message>
    <message>
        <source>The loan that pays {name} off</source>
        <translation>用来还清“{name}”的借款</translation>
    </message>
</context>
<context>
    <name>RemindButton</name>
    <message>
        <source>When to be reminded</source>
        <translation>提醒时间</translation>
    </message>
</context>
<context>
    <name>ReminderRecord</name>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n 条未确认送达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, to be told again</source>
        <translation>
            <numerusform>%n 条被拒收，会再次提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told today</source>
        <translation>
            <numerusform>今天提醒 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told yesterday</source>
        <translation>
            <numerusform>昨天提醒 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>It answered with an error.</source>
        <translation>返回了错误。</translation>
    </message>
    <message>
        <source>No desktop session was reached. Start Zhihuan from your desktop, not from afar.</source>
        <translation>没有连上桌面会话。请在本机桌面上启动知还，不要通过远程终端。</translation>
    </message>
    <message>
        <source>The notification service does not answer. Log out and in once, or start it anew.</source>
        <translation>通知服务没有响应。请注销后重新登录，或重启该服务。</translation>
    </message>
    <message>
        <source>There is nothing to try here.</source>
        <translation>这里没有可用的方式。</translation>
    </message>
    <message>
        <source>This desktop has no tray; nothing else needs one.</source>
        <translation>此桌面没有系统托盘；其他功能不受影响。</translation>
    </message>
    <message>
        <source>This desktop shows no notifications. Install a notification service such as dunst or xfce4-notifyd.</source>
        <translation>此桌面不显示通知。请安装通知服务，例如 dunst 或 xfce4-notifyd。</translation>
    </message>
    <message>
        <source>This is a test. You need not do anything.</source>
        <translation>这是一条测试，无需处理。</translation>
    </message>
    <message>
        <source>Zhihuan can reach you here</source>
        <translation>知还的通知可以送达这里</translation>
    </message>
    <message>
        <source>balloon at the tray</source>
        <translation>托盘气泡</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not again that day</source>
        <translation>当天不再提醒</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>noted as paid</source>
        <translation>记为已还</translation>
    </message>
    <message>
        <source>notification by plyer</source>
        <translation>plyer 通知</translation>
    </message>
    <message>
        <source>notification of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>put off until {moment}</source>
        <translation>推迟到 {moment}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒收</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>{channel}: delivered, number {reference}.</source>
        <translation>{channel}：已送达，编号 {reference}。</translation>
    </message>
    <message>
        <source>{channel}: refused. {why}</source>
        <translation>{channel}：被拒收。{why}</translation>
    </message>
    <message>
        <source>{channel}: sent; it gives no proof. Did you see it?</source>
        <translation>{channel}：已发出，但无法确认送达。您看到了吗？</translation>
    </message>
    <message>
        <source>{name} · due {day}</source>
        <translation>{name} · {day}到期</translation>
    </message>
    <message>
        <source>{name} · pay day {day}</source>
        <translation>{name} · 预计 {day}到账</translation>
    </message>
    <message>
        <source>{name} · recovery case, {day}</source>
        <translation>{name} · 恢复事项，{day}</translation>
    </message>
    <message>
        <source>{name} · statement of {day}</source>
        <translation>{name} · {day}账单</translation>
    </message>
</context>
<context>
    <name>ReminderRules</name>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Quiet from {since} to {until} would leave less than an hour of the day to tell you anything. Nothing was changed.</source>
        <translation>从 {since} 到 {until} 免打扰，一天里能提醒你的时间就不到一小时了。什么也没有改动。</translation>
    </message>
    <message>
        <source>The holidays of {year} are not known yet, so nothing is told ahead of them. A newer Zhihuan brings them once they are announced.</source>
        <translation>{year} 年的节假日尚不知晓，无法在长假前提醒；公布后更新知还即可。</translation>
    </message>
    <message>
        <source>no quiet hours</source>
        <translation>无免打扰时段</translation>
    </message>
    <message>
        <source>not before it is overdue</source>
        <translation>逾期后才提醒</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>到期当天</translation>
    </message>
    <message>
        <source>quiet {since}–{until}</source>
        <translation>{since}–{until} 免打扰</translation>
    </message>
    <message>
        <source>{days} days before</source>
        <translation>提前 {days} 天</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n payments need attention</source>
        <translation>
            <numerusform>%n 笔还款需要留意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments need attention: {amount}</source>
        <translation>
            <numerusform>%n 笔还款需要留意：{amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>A credit line</source>
        <translation>一笔额度</translation>
    </message>
    <message>
        <source>A payment</source>
        <translation>一笔还款</translation>
    </message>
    <message>
        <source>An income</source>
        <translation>一笔收入</translation>
    </message>
    <message>
        <source>Make sure the money is in the account</source>
        <translation>请确认账户里有足够的钱</translation>
    </message>
    <message>
        <source>Make sure the money is in the account before the holiday</source>
        <translation>请在放假前确认账户里有足够的钱</translation>
    </message>
    <message>
        <source>Transfers may wait until the holiday is over: pay before it</source>
        <translation>假期里转账可能要等假期结束：请在放假前还款</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>from {account}</source>
        <translation>从{account}扣款</translation>
    </message>
    <message>
        <source>{amount} already paid</source>
        <translation>已还 {amount}</translation>
    </message>
    <message>
        <source>{name} · pay day: {amount} ({day})</source>
        <translation>{name} · 收入日：{amount}（{day}）</translation>
    </message>
    <message>
        <source>{name} · statement of {amount}</source>
        <translation>{name} · 账单 {amount}</translation>
    </message>
    <message>
        <source>{name} · statement of {amount}, due {day}</source>
        <translation>{name} · 账单 {amount}，{day}到期</translation>
    </message>
    <message>
        <source>{name} · was {amount} debited on {day}? It is still open here</source>
        <translation>{name} · {amount} {day} 扣款成功了吗？这里还没有记为已还</translation>
    </message>
    <message>
        <source>{name} · was {amount} debited today ({day})?</source>
        <translation>{name} · {amount} 今天（{day}）扣款成功了吗？</translation>
    </message>
    <message numerus="yes">
        <source>{name} · {amount} %n days overdue (since {day})</source>
        <translation>
            <numerusform>{name} · {amount} 已逾期 %n 天（还款日 {day}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · {amount} due in %n days ({day})</source>
        <translation>
            <numerusform>{name} · {amount} %n 天后到期（{day}）</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · {amount} due in the holiday ({day})</source>
        <translation>{name} · {amount} 在假期中到期（{day}）</translation>
    </message>
    <message>
        <source>{name} · {amount} due today ({day})</source>
        <translation>{name} · {amount} 今天到期（{day}）</translation>
    </message>
    <message>
        <source>{name} · {amount} due tomorrow ({day})</source>
        <translation>{name} · {amount} 明天到期（{day}）</translation>
    </message>
    <message>
        <source>{name} · {amount} is debited today ({day})</source>
        <translation>{name} · {amount} 今天自动扣款（{day}）</translation>
    </message>
    <message>
        <source>{name} · {amount} still open, due today ({day})</source>
        <translation>{name} · {amount} 今天到期，还没有还（{day}）</translation>
    </message>
    <message>
        <source>{name} · {amount} was due {day}, within grace until {grace}</source>
        <translation>{name} · {amount} 还款日 {day} 已过，容时至{grace}</translation>
    </message>
    <message>
        <source>{name} · {amount} will be debited tomorrow ({day})</source>
        <translation>{name} · {amount} 明天自动扣款（{day}）</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message numerus="yes">
        <source>%n more occasions</source>
        <translation>
            <numerusform>另有 %n 种提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>7, 3, 1, 0 (0 is the day itself)</source>
        <translation>7, 3, 1, 0（0 表示当天）</translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation>每天几点开始</translation>
    </message>
    <message>
        <source>Leave amounts and names out of notices on the desktop</source>
        <translation>桌面通知不显示金额和名称</translation>
    </message>
    <message>
        <source>On the day once more at</source>
        <translation>到期当天再提醒一次</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰，从</translation>
    </message>
    <message>
        <source>Quiet hours, other occasions, privacy</source>
        <translation>免打扰、其他提醒、隐私</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束时间</translation>
    </message>
    <message>
        <source>Remind me so many days before</source>
        <translation>还款日前几天提醒</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>The day a credit line&apos;s statement is made</source>
        <translation>额度出账单的当天</translation>
    </message>
    <message>
        <source>The day an income is expected</source>
        <translation>收入预计到账的当天</translation>
    </message>
    <message>
        <source>The evening before an automatic debit, to have the money there</source>
        <translation>自动扣款前一天晚上，提醒备好钱</translation>
    </message>
    <message>
        <source>The last working day before a long holiday (mainland China)</source>
        <translation>长假前最后一个工作日（中国大陆）</translation>
    </message>
    <message>
        <source>What is overdue is reminded of every day until it is paid. Each reminder comes once.</source>
        <translation>逾期的每天提醒，直到还清。同一条提醒只出现一次。</translation>
    </message>
    <message>
        <source>no amounts or names</source>
        <translation>不显示金额和名称</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>ReversalForm</name>
    <message>
        <source>It was one payment over several loans: every part of it is taken back.</source>
        <translation>这笔还款分给了多笔借款：各部分会一并退回。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>The payment stays in the list, struck out, and counts no more from that day on.</source>
        <translation>这笔还款留在列表里并划掉，从那天起不再计入。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Write the day it was taken back.</source>
        <translation>请填写退回的日期。</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>{amount} of {day} was taken back</source>
        <translation>{day}的 {amount} 被退回</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>(no heading)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>All cells of the row</source>
        <translation>该行的全部单元格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Interest and fee</source>
        <translation>利息和费用</translation>
    </message>
    <message>
        <source>Left after</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Of it interest</source>
        <translation>其中利息</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>还款日期</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>paid before records</source>
        <translation>记录前已还</translation>
    </message>
    <message>
        <source>settled early</source>
        <translation>提前结清</translation>
    </message>
</context>
<context>
    <name>SchedulePane</name>
    <message>
        <source>Planned now</source>
        <translation>现在的计划</translation>
    </message>
    <message>
        <source>Planned then</source>
        <translation>当时的计划</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The plan as it is now</source>
        <translation>现在的计划</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>当时与现在</translation>
    </message>
    <message>
        <source>Which plan is shown</source>
        <translation>显示哪一份计划</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>1% a month came to {effective}</source>
        <translation>月利率 1% 算出的年化为 {effective}</translation>
    </message>
    <message>
        <source>Qt&apos;s dialogs speak English: {words}</source>
        <translation>Qt 的对话框显示英文：{words}</translation>
    </message>
    <message>
        <source>a folder is empty: {folders}</source>
        <translation>有空文件夹：{folders}</translation>
    </message>
    <message>
        <source>files by folder: {folders}</source>
        <translation>各文件夹的文件数：{folders}</translation>
    </message>
    <message>
        <source>it does not show</source>
        <translation>窗口没有显示</translation>
    </message>
    <message>
        <source>qtbase_zh_CN.qm does not load</source>
        <translation>qtbase_zh_CN.qm 无法加载</translation>
    </message>
    <message>
        <source>read back with problems: {problems}</source>
        <translation>读回时有问题：{problems}</translation>
    </message>
    <message>
        <source>the chart is blank</source>
        <translation>图表是空白的</translation>
    </message>
    <message>
        <source>the desktop&apos;s notification service</source>
        <translation>桌面通知服务</translation>
    </message>
    <message>
        <source>the icon is blank</source>
        <translation>图标是空白的</translation>
    </message>
    <message>
        <source>the loan is gone</source>
        <translation>借款不见了</translation>
    </message>
    <message>
        <source>the tray&apos;s balloon</source>
        <translation>托盘气泡</translation>
    </message>
    <message>
        <source>undo left something behind</source>
        <translation>撤销后仍有残留</translation>
    </message>
    <message>
        <source>written, undone, done again, closed and read back</source>
        <translation>已写入、撤销、重做、关闭并读回</translation>
    </message>
    <message>
        <source>zhihuan_zh_CN.qm does not load</source>
        <translation>zhihuan_zh_CN.qm 无法加载</translation>
    </message>
    <message>
        <source>zhihuan_zh_CN.qm knows no word for a level instalment</source>
        <translation>zhihuan_zh_CN.qm 里没有“等额本息”的译文</translation>
    </message>
    <message>
        <source>{painted} of {pixels} pixels painted</source>
        <translation>已绘制 {painted} / {pixels} 个像素</translation>
    </message>
    <message>
        <source>{wide} × {high} pixels</source>
        <translation>{wide} × {high} 像素</translation>
    </message>
    <message>
        <source>{wide} × {high} pixels, drawn by {platform}</source>
        <translation>{wide} × {high} 像素，绘制平台 {platform}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Each choice takes effect as you make it</source>
        <translation>改动立即生效，无需保存</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes with no warranty.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更新版本（GPL-3.0-or-later）。不附带任何担保。</translation>
    </message>
    <message>
        <source>It works offline: nothing you record leaves this computer.</source>
        <translation>完全离线运行：您记录的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Ledger file</source>
        <translation>账本文件</translation>
    </message>
    <message>
        <source>Ledger file: {path}</source>
        <translation>账本文件：{path}</translation>
    </message>
    <message>
        <source>No program here opens folders. The ledger is in {folder}.</source>
        <translation>这里没有能打开文件夹的程序。账本位于 {folder}。</translation>
    </message>
    <message>
        <source>One file holds everything you record; files of recovery cases lie beside it in a folder of its name. Only your own account can read them; copy both to keep a backup.</source>
        <translation>您记录的一切都在一个文件里；恢复事项的文件放在旁边同名的文件夹中。只有您自己的账户能读取；把两者都复制一份，便是备份。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Take a ledger in…</source>
        <translation>读入账本…</translation>
    </message>
    <message>
        <source>Zhihuan {version}</source>
        <translation>知还 {version}</translation>
    </message>
</context>
<context>
    <name>SettleForm</name>
    <message>
        <source>Correct the amount where the lender asked for another. Left empty, the loan is noted as settled without a payment. From this day on nothing is owed and nothing is reminded.</source>
        <translation>机构要求的金额若不同，请改正。留空则只记为结清，不记还款。从这天起不再欠款，也不再提醒。</translation>
    </message>
    <message>
        <source>Paid back in full on</source>
        <translation>全部还清的日期</translation>
    </message>
    <message>
        <source>Pay {name} off</source>
        <translation>还清“{name}”</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>This day is still to come: settle the loan when it is paid back.</source>
        <translation>这一天还没到：等还清后再结清。</translation>
    </message>
    <message>
        <source>To owe nothing more</source>
        <translation>还清所需</translation>
    </message>
    <message>
        <source>What was paid</source>
        <translation>实际支付</translation>
    </message>
    <message>
        <source>Write the day it was paid back.</source>
        <translation>请填写还清的日期。</translation>
    </message>
    <message>
        <source>and the penalty of lateness, which is unknown here</source>
        <translation>另加罚息（金额未知）</translation>
    </message>
    <message>
        <source>by this plan</source>
        <translation>按此计划</translation>
    </message>
    <message>
        <source>empty: unknown</source>
        <translation>留空：未知</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
</context>
<context>
    <name>SeveralLoansForm</name>
    <message>
        <source>Amount in all</source>
        <translation>总金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>One payment over several loans</source>
        <translation>合并还款（多笔借款）</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The parts are {amount} more than was paid.</source>
        <translation>各部分比实际支付多 {amount}。</translation>
    </message>
    <message>
        <source>The parts make the whole.</source>
        <translation>各部分合计与总额相符。</translation>
    </message>
    <message>
        <source>Type how much was paid in all: it is divided over the oldest dues first.</source>
        <translation>请填写还款总额：先分给最早到期的各期。</translation>
    </message>
    <message>
        <source>Type how much was paid.</source>
        <translation>请填写还款金额。</translation>
    </message>
    <message>
        <source>Type the day it was paid.</source>
        <translation>请填写还款日期。</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>{amount} is still to be divided.</source>
        <translation>还有 {amount} 未分配。</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Add an institution</source>
        <translation>添加机构</translation>
    </message>
    <message>
        <source>Does the contract name further institutions that lend together with the lender? Each counts as one.</source>
        <translation>合同里还有其他机构与上面的机构联合放款吗？每家各算一家。</translation>
    </message>
    <message>
        <source>My part of a joint loan, %</source>
        <translation>共同借款中本人的部分，%</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Whose and what for</source>
        <translation>谁承担，做什么用</translation>
    </message>
    <message>
        <source>empty: all of it</source>
        <translation>不填：全部</translation>
    </message>
    <message>
        <source>{share} mine</source>
        <translation>本人承担 {share}</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>The lender&apos;s true cost statement</source>
        <translation>机构的明示表</translation>
    </message>
</context>
<context>
    <name>ShortfallCheck</name>
    <message>
        <source>Correct the amount, or tick that the rest need not be paid any more.</source>
        <translation>请更正金额；如果剩余部分确实不用再还，请勾选。</translation>
    </message>
    <message>
        <source>That is {missing} less than what pays it off on that day: {payoff}. A part of the debt is recorded as an ordinary payment, not here.</source>
        <translation>比当天结清所需的 {payoff} 少 {missing}。如果只还了一部分，请记为普通还款，不要在这里记。</translation>
    </message>
    <message>
        <source>The lender lets me off the rest</source>
        <translation>剩余部分机构不再要求我还</translation>
    </message>
</context>
<context>
    <name>SnoozeForm</name>
    <message>
        <source>+3, 25, 12-25 or tomorrow</source>
        <translation>+3、25、12-25 或 明天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Remind me again</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Until it is paid it stays in the list.</source>
        <translation>还清之前会一直留在列表里。</translation>
    </message>
    <message>
        <source>Write a day and a time still to come.</source>
        <translation>请填写将来的日期和时间。</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Another debt</source>
        <translation>再加一笔欠款</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a debt for each share.</source>
        <translation>请为每一份选择欠款。</translation>
    </message>
    <message>
        <source>One payment, several debts</source>
        <translation>一次付款，多笔欠款</translation>
    </message>
    <message>
        <source>Share it so</source>
        <translation>就这样拆分</translation>
    </message>
    <message>
        <source>The rest, {amount}, goes to the debt without an amount.</source>
        <translation>剩下的 {amount} 归没有填金额的那笔债。</translation>
    </message>
    <message>
        <source>The shares are {amount} too much.</source>
        <translation>各份多出 {amount}。</translation>
    </message>
    <message>
        <source>The shares make the whole.</source>
        <translation>各份合计正好。</translation>
    </message>
    <message>
        <source>{amount} in all. How much of it went to each?</source>
        <translation>共 {amount}。各笔分别是多少？</translation>
    </message>
    <message>
        <source>{amount} is still to be shared.</source>
        <translation>还有 {amount} 未分配。</translation>
    </message>
</context>
<context>
    <name>SpreadField</name>
    <message>
        <source>= {share}, {points} basis points</source>
        <translation>= {share}，即 {points} 个基点</translation>
    </message>
    <message>
        <source>From the rate: {share}</source>
        <translation>由利率得出：{share}</translation>
    </message>
    <message>
        <source>basis points</source>
        <translation>基点</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分点</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended on {day}, %n days after the loss: {outcome}.</source>
        <translation>
            <numerusform>{day} 结束，距失去额度 %n 天：{outcome}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended on {day}.</source>
        <translation>{day} 结束。</translation>
    </message>
    <message>
        <source>How it ended…</source>
        <translation>记录结果…</translation>
    </message>
    <message>
        <source>Make the pack…</source>
        <translation>制作资料包…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新进行</translation>
    </message>
    <message>
        <source>limit before: {before}</source>
        <translation>此前额度 {before}</translation>
    </message>
    <message>
        <source>limit {before} → {after}</source>
        <translation>额度 {before} → {after}</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>At login another place or ledger than this one is started. Turn it on again to mend that.</source>
        <translation>登录时启动的是另一处的程序或另一个账本。重新开启即可改正。</translation>
    </message>
    <message>
        <source>But it is not running now. Set it again, or log out and in once.</source>
        <translation>但它现在没有在运行。请重新设置，或注销后再登录一次。</translation>
    </message>
    <message>
        <source>It also runs while you are logged out (lingering is enabled).</source>
        <translation>注销后也会运行（已启用 linger）。</translation>
    </message>
    <message>
        <source>It ended well.</source>
        <translation>运行正常。</translation>
    </message>
    <message>
        <source>It failed with exit code {code}. To see why, type: zhihuan tick</source>
        <translation>运行失败，退出码 {code}。要看原因，请输入：zhihuan tick</translation>
    </message>
    <message>
        <source>It runs while you are logged in, and catches up after the machine was off or asleep.</source>
        <translation>登录期间运行；关机或睡眠时错过的，之后补上。</translation>
    </message>
    <message>
        <source>It runs while you are logged in, and catches up after the machine was off. To let it run while you are logged out too: loginctl enable-linger</source>
        <translation>登录期间运行；关机错过的，开机登录后补上。要让它在注销后也运行：loginctl enable-linger</translation>
    </message>
    <message>
        <source>Last run: {moment}.</source>
        <translation>上次运行：{moment}。</translation>
    </message>
    <message>
        <source>Next run: {moment}.</source>
        <translation>下次运行：{moment}。</translation>
    </message>
    <message>
        <source>No notice could be shown then, or the ledger could not be opened; the next run tries again.</source>
        <translation>当时无法显示通知，或打不开账本；下次运行会再试。</translation>
    </message>
    <message>
        <source>The system&apos;s timer is not set: while Zhihuan is closed nothing is told.</source>
        <translation>未设置系统的定时任务：知还关着时不会提醒。</translation>
    </message>
    <message>
        <source>The system&apos;s timer runs another place or ledger than this one, or at other times. Set it again to mend that.</source>
        <translation>系统的定时任务运行的是另一处的程序、另一个账本，或时间不同。重新设置即可改正。</translation>
    </message>
    <message>
        <source>The system&apos;s timer tells what is due each hour, also while Zhihuan is closed.</source>
        <translation>系统的定时任务每小时查看到期的款项并提醒，知还关着也不例外。</translation>
    </message>
    <message>
        <source>Zhihuan does not start at login.</source>
        <translation>登录时不启动知还。</translation>
    </message>
    <message>
        <source>Zhihuan starts at login and waits in the tray.</source>
        <translation>登录时启动知还，收在系统托盘里。</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Another amount…</source>
        <translation>还其他金额…</translation>
    </message>
    <message>
        <source>Minimum paid</source>
        <translation>已还最低</translation>
    </message>
    <message>
        <source>Minimum payment</source>
        <translation>最低还款</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>已全额还清</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>账单金额</translation>
    </message>
    <message>
        <source>Statement of {month}</source>
        <translation>{month}账单</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待还</translation>
    </message>
    <message>
        <source>by {day} · {soon}</source>
        <translation>{day} 前 · {soon}</translation>
    </message>
    <message>
        <source>made on {day}</source>
        <translation>{day} 出账</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>unknown: the whole is asked</source>
        <translation>未知：按全额应还</translation>
    </message>
    <message>
        <source>{amount} of it overdue; the rest {words}</source>
        <translation>其中 {amount} 已逾期；其余 {words}</translation>
    </message>
    <message>
        <source>{amount} of it still to pay</source>
        <translation>其中 {amount} 待还</translation>
    </message>
    <message>
        <source>{amount} taken back or put into a plan</source>
        <translation>{amount} 已退款或转分期</translation>
    </message>
    <message>
        <source>{what}: {amount}</source>
        <translation>{what}：{amount}</translation>
    </message>
</context>
<context>
    <name>StatementRule</name>
    <message>
        <source>Statement</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>What is posted on the statement day goes into</source>
        <translation>账单日当天入账的计入</translation>
    </message>
    <message>
        <source>statement day: {bill}</source>
        <translation>账单日当天：{bill}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>25, 12-25, +30; or empty</source>
        <translation>25、12-25、+30；可留空</translation>
    </message>
    <message>
        <source>A step of the case</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Write what you mean to do.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>empty while it is open</source>
        <translation>未完成则留空</translation>
    </message>
    <message>
        <source>or empty</source>
        <translation>可留空</translation>
    </message>
    <message>
        <source>what it is, in your own words</source>
        <translation>用您自己的话写明是什么</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Add a step…</source>
        <translation>添加步骤…</translation>
    </message>
    <message>
        <source>No step is planned.</source>
        <translation>没有计划步骤。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 完成</translation>
    </message>
    <message>
        <source>for {day}</source>
        <translation>计划 {day}</translation>
    </message>
    <message>
        <source>open, its day has passed</source>
        <translation>已过计划日期</translation>
    </message>
    <message>
        <source>without a day</source>
        <translation>未定日期</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n done</source>
        <translation>
            <numerusform>共 %n 步，已完成 {done} 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>Another reason brings its own conditions, steps and documents; what you changed, and what was measured on the day of the loss, is kept.</source>
        <translation>换一个原因会带来相应的条件、步骤和材料；您改过的内容和失去额度当天的数值都会保留。</translation>
    </message>
    <message>
        <source>How you know it</source>
        <translation>如何得知</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The platform said: “{words}”</source>
        <translation>平台的说法：“{words}”</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What the platform said is not written down yet.</source>
        <translation>还没有记下平台的说法。</translation>
    </message>
    <message>
        <source>What were you told…</source>
        <translation>平台怎么说…</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>It costs next to nothing: less than 0.1% a year.</source>
        <translation>几乎没有成本：每年不到 0.1%。</translation>
    </message>
    <message>
        <source>It costs nothing: you pay back what you borrowed.</source>
        <translation>没有成本：借多少还多少。</translation>
    </message>
    <message>
        <source>No hidden cost: the nominal rate is the quoted one; the effective rate is {effective} a year.</source>
        <translation>没有隐藏成本：名义利率就是标示利率，年化实际利率 {effective}。</translation>
    </message>
    <message>
        <source>Quoted at {quoted}, its effective rate is {effective} a year, {nominal} nominal.</source>
        <translation>标示 {quoted}，年化实际利率 {effective}，名义利率 {nominal}。</translation>
    </message>
    <message>
        <source>Quoted at {quoted}, its effective rate is {yearly} a year by real dates.</source>
        <translation>标示 {quoted}，按实际日期计算的年化实际利率为 {yearly}。</translation>
    </message>
    <message>
        <source>The fee is charged on the whole amount to the end, though you owe less each month: {quoted} is really an effective rate of {effective} a year, {nominal} nominal.</source>
        <translation>费用始终按全额计收，而你欠的每月都在减少：{quoted} 折合年化实际利率 {effective}，名义利率 {nominal}。</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>日利率</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>月利率</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>each period</source>
        <translation>每期费率</translation>
    </message>
    <message>
        <source>{quoted} comes to an effective rate of {effective} a year, {nominal} nominal.</source>
        <translation>{quoted} 折合年化实际利率 {effective}，名义利率 {nominal}。</translation>
    </message>
</context>
<context>
    <name>ThingForm</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
</context>
<context>
    <name>ThingRow</name>
    <message>
        <source>Edit: {what}</source>
        <translation>编辑：{what}</translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message>
        <source>A rule needs one edge at least; untick it to switch it off.</source>
        <translation>至少要有一个阈值；不想提醒可取消勾选。</translation>
    </message>
    <message>
        <source>Back to the shipped ones</source>
        <translation>恢复为自带的</translation>
    </message>
    <message>
        <source>Back to the shipped ones: {measure}</source>
        <translation>恢复为自带的：{measure}</translation>
    </message>
    <message>
        <source>The edges must follow one another: the more worrying, the further.</source>
        <translation>阈值须依次排列：越严重的越靠后。</translation>
    </message>
    <message>
        <source>Whether it warns</source>
        <translation>是否预警</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{source} As of {day}.</source>
        <translation>{source}（核对于 {day}）</translation>
    </message>
</context>
<context>
    <name>ThresholdsForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Thresholds are information, not law. A rule that is not ticked warns of nothing.</source>
        <translation>阈值只是参考，不是法律规定。未勾选的规则不会预警。</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Write a time of day such as 9:30 or 21:45.</source>
        <translation>请填写时间，例如 9:30 或 21:45。</translation>
    </message>
</context>
<context>
    <name>ToPlanForm</name>
    <message>
        <source>Agreed on</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Fee of each instalment</source>
        <translation>每期手续费</translation>
    </message>
    <message>
        <source>It was agreed after the purchase, and no later than today.</source>
        <translation>办理日期不早于消费当天，不晚于今天。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Pay {amount} of {day} in instalments</source>
        <translation>{day} 的 {amount} 转为分期</translation>
    </message>
    <message>
        <source>That is more than the purchase.</source>
        <translation>超过了这笔消费的金额。</translation>
    </message>
    <message>
        <source>The fee is written</source>
        <translation>费用的写法</translation>
    </message>
    <message>
        <source>Turn into instalments</source>
        <translation>转为分期</translation>
    </message>
    <message>
        <source>Write how many instalments there are.</source>
        <translation>请填写期数。</translation>
    </message>
    <message>
        <source>Write how much is paid in instalments.</source>
        <translation>请填写分期金额。</translation>
    </message>
    <message>
        <source>Write the day it was agreed.</source>
        <translation>请填写办理日期。</translation>
    </message>
    <message>
        <source>Write the fee of each instalment; 0 if there is none.</source>
        <translation>请填写每期手续费；没有就填 0。</translation>
    </message>
    <message>
        <source>e.g. 0.6; 0 if none</source>
        <translation>如 0.6；没有填 0</translation>
    </message>
    <message>
        <source>e.g. 12</source>
        <translation>如 12</translation>
    </message>
    <message>
        <source>instalment fee</source>
        <translation>分期手续费</translation>
    </message>
    <message>
        <source>today, 25, 12-25</source>
        <translation>今天、25、12-25</translation>
    </message>
    <message>
        <source>{amount} leaves the bill. The first instalment is due with the bill of {day}.</source>
        <translation>{amount} 移出账单。首期随 {day} 到期的账单还。</translation>
    </message>
    <message>
        <source>{what}, in instalments</source>
        <translation>{what}分期</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>As of today</source>
        <translation>截至今天</translation>
    </message>
    <message>
        <source>Interest not yet due</source>
        <translation>未到期利息</translation>
    </message>
    <message>
        <source>Interest paid so far</source>
        <translation>至今已付利息</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多还</translation>
    </message>
    <message>
        <source>Penalty so far</source>
        <translation>至今罚息</translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>The interest paid is unknown: a payment does not say what it was made of.</source>
        <translation>已付利息未知：有还款没有写明构成。</translation>
    </message>
    <message>
        <source>To pay today in all</source>
        <translation>今天共应还</translation>
    </message>
    <message>
        <source>What lateness costs is unknown: the contract&apos;s late terms are not recorded.</source>
        <translation>逾期费用未知：没有记录合同的逾期条款。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>ToldByPlatformForm</name>
    <message>
        <source>In the platform&apos;s own words</source>
        <translation>平台的原话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The line carried the working capital of a business</source>
        <translation>这个额度曾用于经营周转</translation>
    </message>
    <message>
        <source>What were you told?</source>
        <translation>平台怎么说？</translation>
    </message>
    <message>
        <source>e.g. “comprehensive assessment not passed”</source>
        <translation>例如“综合评估未通过”</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>+ {amounts} not converted</source>
        <translation>另 {amounts} 未折算</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n payments due today</source>
        <translation>
            <numerusform>今天到期 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments overdue</source>
        <translation>
            <numerusform>逾期 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Add a payment…</source>
        <translation>记一笔还款…</translation>
    </message>
    <message>
        <source>Minimum paid</source>
        <translation>已还最低还款额</translation>
    </message>
    <message>
        <source>No more reminders today</source>
        <translation>今天不再提醒</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open Zhihuan</source>
        <translation>打开知还</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Remind me again</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Remind me again today</source>
        <translation>今天恢复提醒</translation>
    </message>
    <message>
        <source>Zhihuan: {words}</source>
        <translation>知还：{words}</translation>
    </message>
    <message>
        <source>Zhihuan: {words}; paused for today</source>
        <translation>知还：{words}；今天已暂停提醒</translation>
    </message>
    <message>
        <source>nothing due today</source>
        <translation>今天没有到期的还款</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>At the end of each month, and today. Colours are the bands.</source>
        <translation>每月末与今天；底色为分级。</translation>
    </message>
    <message>
        <source>At the end of each month, and today. Lower is worse.</source>
        <translation>每月末与今天；越低越不好。</translation>
    </message>
    <message>
        <source>Dotted: {edges}.</source>
        <translation>虚线：{edges}。</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>回看多久</translation>
    </message>
    <message>
        <source>Measuring the months before</source>
        <translation>正在计算以前的月份</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>What is owed at the end of each month, and today.</source>
        <translation>每月末与今天的欠款。</translation>
    </message>
    <message>
        <source>{measure} is unknown</source>
        <translation>{measure}未知</translation>
    </message>
    <message>
        <source>{measure}: down from {was} in {month} to {now}</source>
        <translation>{measure}：从{month}的 {was} 降到 {now}</translation>
    </message>
    <message>
        <source>{measure}: up from {was} in {month} to {now}</source>
        <translation>{measure}：从{month}的 {was} 升到 {now}</translation>
    </message>
    <message>
        <source>{measure}: {now}, as in {month}</source>
        <translation>{measure}：{now}，与{month}相同</translation>
    </message>
    <message>
        <source>{now} owed, as in {month}</source>
        <translation>共欠 {now}，与{month}相同</translation>
    </message>
    <message>
        <source>{now} owed, {by} less than in {month}</source>
        <translation>共欠 {now}，比{month}少 {by}</translation>
    </message>
    <message>
        <source>{now} owed, {by} more than in {month}</source>
        <translation>共欠 {now}，比{month}多 {by}</translation>
    </message>
</context>
<context>
    <name>TryOutPane</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By {day} everything is paid as planned: nothing is left to repay early.</source>
        <translation>到{day}，按计划已全部还清：没有可以提前还的。</translation>
    </message>
    <message>
        <source>Nothing is left to repay.</source>
        <translation>已经没有欠款。</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>还款日期</translation>
    </message>
    <message>
        <source>Pay off…</source>
        <translation>还清…</translation>
    </message>
    <message>
        <source>Paying everything off on that day takes {amount}.</source>
        <translation>当日全部还清需要 {amount}。</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>提前还款</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record it: {way}</source>
        <translation>记录：{way}</translation>
    </message>
    <message>
        <source>Reduce instalment</source>
        <translation>减少每期还款</translation>
    </message>
    <message>
        <source>Shorten term</source>
        <translation>缩短年限</translation>
    </message>
    <message>
        <source>This day is still to come: record it when it is paid.</source>
        <translation>这一天还没到：还款后再记录。</translation>
    </message>
    <message>
        <source>Type an amount: what it would save appears here. Only “Record it” records anything.</source>
        <translation>输入金额，这里会显示能省多少。只有点“记录”才会记账。</translation>
    </message>
    <message>
        <source>Type the day of the payment: what it takes and saves on that day appears here.</source>
        <translation>输入还款日期，这里会显示当天需要多少、能省多少。</translation>
    </message>
    <message>
        <source>e.g. 10,000</source>
        <translation>如 10,000</translation>
    </message>
    <message>
        <source>today, 25, +30</source>
        <translation>今天、25、+30</translation>
    </message>
</context>
<context>
    <name>TypedTable</name>
    <message numerus="yes">
        <source>%n more cells are marked.</source>
        <translation>
            <numerusform>另有 %n 格已标出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Empty the table</source>
        <translation>清空表格</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>From a sheet, a page or a CSV file, with or without headings</source>
        <translation>可从表格、网页或 CSV 文件复制，有无表头都行</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>粘贴各行</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {problem}</source>
        <translation>第 {row} 行，{column}：{problem}</translation>
    </message>
    <message>
        <source>an amount cannot be below zero here</source>
        <translation>这里的金额不能小于零</translation>
    </message>
    <message>
        <source>it must come after the row before</source>
        <translation>必须晚于上一行</translation>
    </message>
    <message>
        <source>nothing stands here; write 0 where there is none</source>
        <translation>这里还空着；没有就填 0</translation>
    </message>
    <message>
        <source>write the day, such as 2026-01-15</source>
        <translation>请填写日期，例如 2026-01-15</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UnknownCard</name>
    <message>
        <source>No law gives a right to a credit line; lenders look at it again and again. Nobody can sell you a way around that.</source>
        <translation>没有任何法律赋予您获得额度的权利；机构会不断重新评估。没有人能卖给您绕开它的办法。</translation>
    </message>
    <message>
        <source>What cannot be known</source>
        <translation>无法知道的</translation>
    </message>
    <message>
        <source>Your own ended cases</source>
        <translation>您自己已结束的事项</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It has every figure you typed, to the cent.</source>
        <translation>您填的每个数都一分不差。</translation>
    </message>
    <message>
        <source>Several contracts make these rows. A row with interest, or one further on, tells them apart:</source>
        <translation>有几种合同都能算出这些行。再加一行带利息的或更靠后的，就能分辨：</translation>
    </message>
    <message>
        <source>first period by {day_count}</source>
        <translation>首期按{day_count}</translation>
    </message>
    <message>
        <source>instalments rounded {rounding}</source>
        <translation>每期金额{rounding}</translation>
    </message>
    <message>
        <source>interest rounded {rounding}</source>
        <translation>利息{rounding}</translation>
    </message>
    <message>
        <source>odd first period: {rule}</source>
        <translation>首期不是整期：{rule}</translation>
    </message>
    <message>
        <source>row {row}: {amount}</source>
        <translation>第 {row} 行 {amount}</translation>
    </message>
    <message>
        <source>{amount} off in all ({rows}).</source>
        <translation>合计相差 {amount}（{rows}）。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n warnings, the gravest of them {band}</source>
        <translation>
            <numerusform>%n 项预警，最重的为“{band}”</numerusform>
        </translation>
    </message>
    <message>
        <source>No figure lies in a band to worry about</source>
        <translation>没有需要担心的指标</translation>
    </message>
    <message>
        <source>Not told yet: {facts}</source>
        <translation>还没有填写：{facts}</translation>
    </message>
    <message>
        <source>Whether there is danger cannot be said yet</source>
        <translation>还不能判断是否有风险</translation>
    </message>
    <message>
        <source>a credit limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>a rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>cash at hand</source>
        <translation>可用现金</translation>
    </message>
    <message>
        <source>essential spending</source>
        <translation>必要支出</translation>
    </message>
    <message>
        <source>the income of a month to come</source>
        <translation>往后某个月的收入</translation>
    </message>
    <message>
        <source>your own income</source>
        <translation>本人收入</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message numerus="yes">
        <source>%n figures unknown</source>
        <translation>
            <numerusform>%n 项未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from what is recorded here; no lender sees it, and none decides by it.</source>
        <translation>按这里的记录计算；机构看不到，也不据此审批。</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation>打印或 PDF……</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>阈值……</translation>
    </message>
    <message>
        <source>{band}: {count}</source>
        <translation>{band} {count} 项</translation>
    </message>
</context>
<context>
    <name>WarningRow</name>
    <message>
        <source>Why?</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why? {warning}</source>
        <translation>为什么：{warning}</translation>
    </message>
</context>
<context>
    <name>WarningsCard</name>
    <message numerus="yes">
        <source>%n more warnings</source>
        <translation>
            <numerusform>另有 %n 条预警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>A recovery case is open</source>
        <translation>有进行中的恢复事项</translation>
    </message>
    <message>
        <source>See the way back</source>
        <translation>查看恢复进展</translation>
    </message>
    <message>
        <source>Since {day}. {reason}.</source>
        <translation>始于 {day}。{reason}。</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>What you put in comes out again: as tables, as a calendar, or whole for another ledger.</source>
        <translation>放进来的都能取出去：表格、日历，或整个账本。</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>Copy the line for cron</source>
        <translation>复制 cron 用的这一行</translation>
    </message>
    <message>
        <source>How reminders reach you</source>
        <translation>提醒如何送达</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Start at login and wait in the tray</source>
        <translation>登录时启动，收在系统托盘里</translation>
    </message>
    <message>
        <source>Tell what is due while Zhihuan is closed</source>
        <translation>知还关闭时也提醒（系统的定时任务）</translation>
    </message>
    <message>
        <source>The system&apos;s timer does not follow the new hours. {why}</source>
        <translation>系统的定时任务未能改用新的提醒时间。{why}</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Cash at hand {had} → {left}.</source>
        <translation>可用现金 {had} → {left}。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>How much cash is at hand is not recorded.</source>
        <translation>没有记录可用现金。</translation>
    </message>
    <message>
        <source>It brings {amount} today.</source>
        <translation>今天会进账 {amount}。</translation>
    </message>
    <message>
        <source>It costs {amount} today.</source>
        <translation>今天要花 {amount}。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Ratios over income are those of {month}.</source>
        <translation>与收入的比值按{month}计算。</translation>
    </message>
    <message>
        <source>That is {missing} more than the cash at hand of {had}.</source>
        <translation>这比可用现金 {had} 多 {missing}。</translation>
    </message>
    <message>
        <source>The highest of twelve months is that of {now} now, and of {then} then.</source>
        <translation>十二个月里最高的现在是{now}，之后是{then}。</translation>
    </message>
    <message>
        <source>The highest of twelve months is that of {then}.</source>
        <translation>十二个月里最高的是{then}。</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>WhatIfForm</name>
    <message numerus="yes">
        <source>%n measures move.</source>
        <translation>
            <numerusform>%n 项指标变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Also what stays as it is</source>
        <translation>也显示不变的</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Debt to income of the next 12 months</source>
        <translation>今后 12 个月的债务收入比</translation>
    </message>
    <message>
        <source>Fill in what to try: what it does to every measure appears here.</source>
        <translation>填写想试的内容，这里会显示各项指标的变化。</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Measures before and after</source>
        <translation>之前与之后的指标</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>New loan</source>
        <translation>新借款</translation>
    </message>
    <message>
        <source>No measure moves.</source>
        <translation>没有指标变化。</translation>
    </message>
    <message>
        <source>Nothing here is recorded.</source>
        <translation>这里的内容不会被记录。</translation>
    </message>
    <message>
        <source>Pay off</source>
        <translation>还清</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假如……</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>试什么</translation>
    </message>
</context>
<context>
    <name>WishForm</name>
    <message>
        <source>5, 2, 0 (0 is the day itself)</source>
        <translation>5, 2, 0（0 表示当天）</translation>
    </message>
    <message>
        <source>A payment counts for the day until</source>
        <translation>当天入账截止时间</translation>
    </message>
    <message>
        <source>As usual ({what})</source>
        <translation>按通常设置（{what}）</translation>
    </message>
    <message>
        <source>Days before it is due</source>
        <translation>还款日前几天</translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation>从几点起提醒</translation>
    </message>
    <message>
        <source>Holds for every loan and credit line of this lender that has no wish of its own.</source>
        <translation>适用于该机构的所有借款和额度，单独设置过的除外。</translation>
    </message>
    <message>
        <source>Holds for this one alone, before what is wished of its lender.</source>
        <translation>只适用于这一项，优先于对机构的设置。</translation>
    </message>
    <message>
        <source>No notices about it; it stays in the list and in the count of the tray</source>
        <translation>不发通知；仍留在列表和托盘计数里</translation>
    </message>
    <message>
        <source>Not again</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>On the day once more at</source>
        <translation>到期当天再提醒一次</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>在以下日子</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Reminders of {name}</source>
        <translation>“{name}”的提醒</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The reminder of the evening then comes an hour before it at the latest.</source>
        <translation>晚间提醒最迟在此前一小时送达。</translation>
    </message>
    <message>
        <source>What you changed is not saved yet. Esc once more leaves it.</source>
        <translation>您的改动还没有保存。再按一次 Esc 会放弃改动。</translation>
    </message>
    <message>
        <source>empty: not known</source>
        <translation>留空表示不清楚</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>不再提醒</translation>
    </message>
</context>
<context>
    <name>WishesCard</name>
    <message>
        <source>Everything at {lender}</source>
        <translation>“{lender}”名下所有借款和额度</translation>
    </message>
    <message>
        <source>Remind of {name} as usual</source>
        <translation>“{name}”恢复照常提醒</translation>
    </message>
    <message>
        <source>Reminded otherwise</source>
        <translation>另行设置的提醒</translation>
    </message>
    <message>
        <source>Reminders of {name}</source>
        <translation>“{name}”的提醒</translation>
    </message>
    <message>
        <source>again at {time}</source>
        <translation>{time} 再提醒一次</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>no notices</source>
        <translation>不弹出提醒</translation>
    </message>
    <message>
        <source>not again in the evening</source>
        <translation>晚上不再提醒</translation>
    </message>
    <message>
        <source>payments count until {time}</source>
        <translation>{time} 前还款算当天</translation>
    </message>
</context>
<context>
    <name>_Share</name>
    <message>
        <source>Debt {number}</source>
        <translation>欠款 {number}</translation>
    </message>
    <message>
        <source>Share {number}</source>
        <translation>第 {number} 份</translation>
    </message>
    <message>
        <source>choose a debt</source>
        <translation>选择欠款</translation>
    </message>
</context>
</TS>
