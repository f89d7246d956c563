"""Traditional Chinese characters made simplified where words are compared; what is shown stays as it was written.

Only the characters that stand in words of layouts, products and lenders: no text is translated.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_TRADITIONAL: Final = (
    "亞佈來侷俻個備傢傭債僅働價億償優儲兌內兩凈凍凴別剏剙創劃動務勵匯區參員唄啰單噹嚮囉囌國圓團坿執報場塲"
    "奬妳學實寧寳寶對導尒尙屬島嶽帳幑幣幾廈廣廻彆彔彙徃恆愽態慶憑應懞戶掛換搆撡擕據攜攷敗數旹時晉暱曏會朞"
    "朮東枱査條業極構樂標機檯權欵歐歡歸毬氣沖況淛淨減溫滙滯滿漢濛濱灋為爲爾狀獎現環產産甦當發盧眾矇確碼祘"
    "秊稅種稱積筆箇簡簽籤糰約紅納級細組結絡給經綜綫網綵線編總繳續缐罰罸聯脩臺與興芲華萬葠蓡蔘蘇蘓蘤蘭處號"
    "螎螞蟻衆術衕衝補覈規訂計記設註証詢話詳誌認誠說説調證識變豐負財貨責貴買貸費賃資賣賬購贈贏踰車載轉農辳"
    "迴逥逩進過違遞選還郵鄭醫釦鈔銀銖銷錄錢錦録錶鎊鑵長門閃閉開間閤闆關陜陝陸陽際隨雲電韆韓頁項預領頟頭題"
    "額類颱餘馬髮魯點齊齣龍"
)
_SIMPLIFIED: Final = (
    "亚布来局备个备家佣债仅动价亿偿优储兑内两净冻凭别创创创划动务励汇区参员呗啰单当向啰苏国圆团附执报场场"
    "奖你学实宁宝宝对导尔尚属岛岳帐徽币几厦广回别录汇往恒博态庆凭应蒙户挂换构操携据携考败数时时晋昵向会期"
    "术东台查条业极构乐标机台权款欧欢归球气冲况浙净减温汇滞满汉蒙滨法为为尔状奖现环产产苏当发卢众蒙确码算"
    "年税种称积笔个简签签团约红纳级细组结络给经综线网彩线编总缴续线罚罚联修台与兴花华万参参参苏苏花兰处号"
    "融蚂蚁众术同冲补核规订计记设注证询话详志认诚说说调证识变丰负财货责贵买贷费赁资卖账购赠赢逾车载转农农"
    "回回奔进过违递选还邮郑医扣钞银铢销录钱锦录表镑罐长门闪闭开间合板关陕陕陆阳际随云电千韩页项预领额头题"
    "额类台余马发鲁点齐出龙"
)
_TABLE: Final = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_SOUGHT: Final = frozenset(_TRADITIONAL)


@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """Return a text as words are sought in it.

    >>> simplified("信用卡還款"), simplified("對方戶名"), simplified("花呗")
    ('信用卡还款', '对方户名', '花呗')
    """
    return text if text.isascii() or _SOUGHT.isdisjoint(text) else text.translate(_TABLE)
