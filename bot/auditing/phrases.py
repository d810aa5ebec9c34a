"""What pages say when they are not what was asked for, in Thai and English. Each list is held against titles and
headings, or against pages of few words: in long texts the same words may be the content ("ไม่พบการทุจริต")."""

from __future__ import annotations

import re
from collections.abc import Callable


def _any(*patterns: str) -> Callable[[str], bool]:
    """Whether a text says one of them; ^ and $ are a line's ends. Patterns and text are in small letters: three times
    as fast as ignoring the case."""
    search = re.compile("|".join(patterns), re.MULTILINE).search
    return lambda text: search(text.lower()) is not None


MISSING = _any(
    r"ไม่พบ\s?(?:หน้า|เพจ|เว็บเพจ|เนื้อหา|ไฟล์|เอกสาร|url|ลิงก์|ลิงค์|บทความ|ข้อมูลที่(?:คุณ|ท่าน)?(?:ต้องการ|ร้องขอ|ค้นหา|เรียก))",
    r"(?:หน้า|เพจ|เนื้อหา|ไฟล์|ลิงก์|ลิงค์|บทความ|ข้อมูล)"
    r"(?:เว็บ|นี้|ดังกล่าว|ที่(?:คุณ|ท่าน)?(?:ต้องการ|ร้องขอ|ค้นหา|กำลังมองหา|เรียกดู|เปิด))*"
    r"\s?(?:ไม่มีอยู่|ไม่มีในระบบ|ไม่พบ|ถูกลบ|ถูกย้าย|หมดอายุ|ไม่สามารถ(?:เข้าถึง|ใช้งาน|แสดง)ได้)",
    r"ไม่มี(?:หน้า|เพจ|ไฟล์|เนื้อหา)(?:เว็บ|ที่|นี้)",
    r"ไม่สามารถ(?:แสดง|เปิด|ค้นหา)(?:หน้า|เพจ|ไฟล์|เนื้อหา)",
    r"(?:page|file|document|content|article|item|url|resource|post)\s(?:you\s(?:are|were)\s(?:looking\sfor|requested)\s)?"
    r"(?:was\s|is\s|could\s|can(?:not|\snot)\s|can['’]t\s)?(?:be\s)?(?:not\s(?:be\s)?(?:found|available)|found\.?$|"
    r"isn['’]t\savailable|unavailable|no\slonger\s(?:exists?|available)|(?:has\s|was\s|been\s)*(?:removed|deleted|moved))",
    r"(?:page|file|document|content|it)\s(?:doesn['’]t|does\snot|no\slonger)\sexist",
    r"(?:can['’]t|cannot|could(?:n['’]t|\snot))\s(?:be\sfound|find\s(?:that|the|this)\s(?:page|file))",
    r"this\s(?:content|page|video)\s(?:isn['’]t|is\snot)\s(?:currently\s)?available",
    r"^\W*(?:error\s*)?404(?!\s*/|\d)\b",
    r"(?:error|ผิดพลาด|รหัส|http)\s*:?\s*404\b(?!\s*/)",
    r"404\W{0,5}(?:not\sfound|error|page|ไม่พบ)",
    r"^\W*(?:page\s)?not\sfound\W*$",
)
NOT_FOUND_SHORT = _any(
    r"ไม่พบข้อมูล",
    r"ไม่พบรายการ",
    r"ไม่มีข้อมูลที่",
    r"\bnot\sfound\b",
    r"no\s(?:results?|data|records?|articles?)\s(?:found|available)",
)
UNFINISHED = _any(
    r"ยังไม่มีข้อมูล",
    r"อยู่ระหว่าง(?:การ)?(?:ปรับปรุง|จัดทำ|พัฒนา|ดำเนินการปรับปรุง)",
    r"กำลังปรับปรุง",
    r"ปิดปรับปรุง",
    r"under\s(?:construction|maintenance)",
    r"coming\ssoon",
)
LOGIN = _any(
    r"เข้าสู่ระบบ",
    r"ลงชื่อเข้า(?:ใช้|ระบบ)",
    r"ล็อกอิน",
    r"กรุณา(?:ล็อกอิน|เข้าระบบ)",
    r"\b(?:log|sign)[\s-]?(?:in|on)\b",
    r"authentication\srequired",
)
PERMISSION = _any(
    r"(?:คุณ)?ต้อง(?:มี|ได้รับ)สิทธิ์(?:ใน)?การ?เข้าถึง",
    r"ขอสิทธิ์(?:การ)?เข้าถึง",
    r"ต้องมีสิทธิ์",
    r"ไม่มีสิทธิ์(?:ใน)?(?:การ)?(?:เข้าถึง|เข้าชม|ดู)",
    r"you\sneed\s(?:access|permission)",
    r"request\s(?:access|permission)",
    r"you\s(?:don['’]t|do\snot)\shave\s(?:access|permission)",
    r"(?:log|sign)\sin\sto\s(?:continue|view|access|facebook)",
    r"(?:กรุณา|โปรด|ต้อง)(?:เข้าสู่ระบบ|ลงชื่อเข้า|ล็อกอิน)",
    r"(?:please|must|need\sto|have\sto)\s(?:be\s)?(?:log|sign)(?:ged)?[\s-]?in",
    r"login\srequired",
    r"members?\sonly",
    r"เฉพาะสมาชิก",
    r"สำหรับสมาชิกเท่านั้น",
)
PARKED = _any(
    r"domain(?:\sname)?\s(?:is|may\sbe)\sfor\ssale",
    r"buy\sthis\sdomain",
    r"domain\s(?:has\s)?expired",
    r"parked\s(?:free|domain|page)",
    r"domain\sparking",
    r"this\sdomain\sis\sparked",
    r"โดเมน(?:นี้|ของท่าน)?\s?(?:หมดอายุ|ว่าง|ประกาศขาย)",
    r"account\s(?:has\sbeen\s)?suspended",
    r"บัญชี(?:นี้)?ถูกระงับ",
    r"apache2?\s(?:\w+\s)?default\spage",
    r"welcome\sto\snginx",
    r"^it\sworks!?$",
    r"^iis\s?(?:7|8|windows)",
    r"default\sweb\ssite\spage",
    r"^future\shome\sof",
    r"plesk\sdefault\spage",
    r"directadmin\sdefault",
)
HIJACKED = _any(
    r"สล็อต",
    r"บาคาร่า",
    r"แทงบอล",
    r"หวยออนไลน์",
    r"คาสิโนออนไลน์",
    r"เครดิตฟรี",
    r"เว็บตรง",
    r"\bufabet\b",
    r"\bpg\s?slot\b",
    r"slot\s?(?:gacor|online|88)",
)
ERROR_PAGE = _any(
    r"fatal\serror\b.{0,80}\bin\b",
    r"uncaught\s(?:\w+)?(?:error|exception)",
    r"error\sestablishing\sa\sdatabase",
    r"database\s(?:connection\s)?(?:error|failed)",
    r"internal\sserver\serror",
    r"service\sunavailable",
    r"bad\sgateway",
    r"sqlstate\[",
    r"mysqli?_connect",
    r"could\snot\sconnect\sto\s(?:the\s)?(?:mysql|database)",
    r"server\serror\sin\s'/'",
    r"ไม่สามารถเชื่อมต่อฐานข้อมูล",
    r"เกิดข้อผิดพลาด(?:ของ|ใน|จาก)(?:ระบบ|เซิร์ฟเวอร์)",
)
FIREWALL = _any(
    r"attention\srequired",
    r"just\sa\smoment",
    r"checking\s(?:your|the)\s(?:browser|site)",
    r"verify(?:ing)?\s(?:that\s)?you\sare\s(?:a\s)?human",
    r"captcha",
    r"access\s(?:to\sthis\s\w+\s)?(?:is\s|has\sbeen\s)?(?:denied|blocked)",
    r"(?:request|you)\s(?:was|were|is|are|have\sbeen|has\sbeen)?\s?(?:blocked|rejected)",
    r"web\sapplication\sfirewall",
    r"\bwaf\b",
    r"mod_?security",
    r"not\sacceptable",
    r"imunify360",
    r"wordfence",
    r"fortiguard|fortiweb|web\spage\sblocked",
    r"\b(?:ro)?bots?\b",
    r"crawler",
    r"automated",
    r"incident\sid",
    r"support\sid",
    r"\bddos\b",
    r"too\smany\srequests",
    r"rate\slimit",
    r"unusual\straffic",
    r"requested\surl\swas\srejected",
    r"กำลังตรวจสอบ(?:เบราว์เซอร์|ความปลอดภัย)",
    r"ไม่ใช่(?:หุ่นยนต์|บอท|โปรแกรมอัตโนมัติ)",
    r"ไม่อนุญาตโปรแกรมอัตโนมัติ",
)
