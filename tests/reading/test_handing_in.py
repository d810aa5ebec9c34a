"""URLs and items: what is recorded, what is read back, what is asked."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    ("ทต.ป่าสัก", "ข้อ 5 https://www.pahsak.go.th/contact", "auto: submit O5=https://www.pahsak.go.th/contact"),
    (
        "ทต.ป่าสัก",
        "O1 https://a.example/1 O2 https://a.example/2 O3 https://a.example/3",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2 O3=https://a.example/3",
    ),
    (
        "ทต.ป่าสัก",
        "https://a.example/1 ข้อ 1\nhttps://a.example/2 ข้อ 2",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2",
    ),
    ("ทต.ป่าสัก", "https://a.example/qa อันนี้ข้อ 8 ค่ะ", "auto: submit O8=https://a.example/qa"),
    ("ทต.ป่าสัก", "ส่งโอห้าค่ะ www.pahsak.go.th/ติดต่อเรา", "auto: submit O5=http://www.pahsak.go.th/ติดต่อเรา"),
    ("ทต.ป่าสัก", "ข้อที่ยี่สิบเอ็ด https://a.example/x", "auto: submit O21=https://a.example/x"),
    ("ทต.ป่าสัก", "๐๑๐ https://a.example/pdpa", "auto: submit O10=https://a.example/pdpa"),
    ("ทต.ป่าสัก", "ＯＩＴ－１１　https://a.example/plan", "auto: submit O11=https://a.example/plan"),
    ("ทต.ป่าสัก", "oit-7 : https://a.example/news ค่ะ", "auto: submit O7=https://a.example/news"),
    (
        "ทต.ป่าสัก",
        "ข้อ 31 กับ 34 https://a.example/p",
        "auto: submit O31=https://a.example/p O34=https://a.example/p",
    ),
    (
        "ทต.ป่าสัก",
        "O1-O3 https://a.example/about ค่ะ O5 https://a.example/contact ค่ะ",
        "auto: submit O1=https://a.example/about O2=https://a.example/about "
        "O3=https://a.example/about O5=https://a.example/contact",
    ),
    (
        "ทต.ป่าสัก",
        "ข้อ 19 และข้อ 20 อยู่หน้าเดียวกันค่ะ https://a.example/egp",
        "auto: submit O19=https://a.example/egp O20=https://a.example/egp",
    ),
    (
        "ทต.ป่าสัก",
        "1. O1 https://a.example/1\n2. O3 https://a.example/2\n3. O6 https://a.example/3",
        "auto: submit O1=https://a.example/1 O3=https://a.example/2 O6=https://a.example/3",
    ),
    (
        "ทต.ป่าสัก",
        "| O1 | https://a.example/1 |\n| O2 | https://a.example/2 |",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2",
    ),
    (
        "ทต.ป่าสัก",
        "๐๑\tโครงสร้าง\tมี\thttps://a.example/1\n๐๒\tข้อมูลผู้บริหาร\tมี\thttps://a.example/2",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2",
    ),
    (
        "ทต.ป่าสัก",
        "ส่งงานค่ะ\nข้อ ๗\nhttps://a.example/news\nข้อ ๘\nhttps://a.example/qa",
        "auto: submit O7=https://a.example/news O8=https://a.example/qa",
    ),
    (
        "ทต.ป่าสัก",
        "O4 แผนพัฒนาท้องถิ่น https://a.example/plan(2566-2570).pdfค่ะ",
        "auto: submit O4=https://a.example/plan(2566-2570).pdf",
    ),
    (
        "ทต.ป่าสัก",
        "โอ 9 เพจ facebook.com/pahsak.lamphun?fbclid=IwAR0o5 ครับ",
        "auto: submit O9=http://facebook.com/pahsak.lamphun?fbclid=IwAR0o5",
    ),
    ("ทต.ป่าสัก", "ข้อ 15 (https://a.example/manual.pdf)", "auto: submit O15=https://a.example/manual.pdf"),
    (
        "ทต.ป่าสัก",
        "o11 https://a.example/plan/\n2566/action.pdf",
        "auto: submit O11=https://a.example/plan/2566/action.pdf",
    ),
    (
        "ทต.ป่าสัก",
        "แก้ไข O14 ค่ะ ลิงก์เดิมผิด ใช้อันนี้แทน https://a.example/new",
        "auto: submit O14=https://a.example/new",
    ),
    (
        "ทต.ป่าสัก",
        "เปลี่ยน O6 เป็น https://a.example/new แทนของเดิม https://a.example/old",
        "auto: submit O6=https://a.example/new",
    ),
    ("ทต.ป่าสัก", "แผนจัดซื้อจัดจ้าง https://a.example/procure", "confirm: submit O19=https://a.example/procure"),
    ("ทต.ป่าสัก", "ประมวลจริยธรรมค่ะ https://a.example/ethics", "confirm: submit O39=https://a.example/ethics"),
    ("ทต.ป่าสัก", "pdpa https://a.example/pdpa", "confirm: submit O10=https://a.example/pdpa"),
    ("ทต.ป่าสัก", "5 https://a.example/5", "confirm: submit O5=https://a.example/5"),
    (
        "ทต.ป่าสัก",
        "O1 O2 O3\nhttps://a.example/1\nhttps://a.example/2\nhttps://a.example/3",
        "confirm: submit O1=https://a.example/1 O2=https://a.example/2 O3=https://a.example/3",
    ),
    ("ทต.ป่าสัก", "O1 O2\nhttps://a.example/1\nhttps://a.example/2\nhttps://a.example/3", "clarify: submit"),
    ("ทต.ป่าสัก", "https://a.example/1 https://a.example/2", "clarify: submit"),
    ("ทต.ป่าสัก", "ส่งลิงก์ค่ะ https://a.example/1", "clarify: submit"),
    ("ทต.ป่าสัก", "O44 https://a.example/1", "clarify: submit"),
    ("ทต.ป่าสัก", "ข้อ 15 คู่มือปฏิบัติงานของเจ้าหน้าที่ https://a.example/m", "clarify: submit"),
    ("ทต.ป่าสัก", "๐๓๑ https://a.example/ng", "clarify: submit"),
    ("ทต.ป่าสัก", "๐๓๑ ประกาศเจตนารมณ์ https://a.example/ng", "auto: submit O31=https://a.example/ng"),
    (
        "ทต.ป่าสัก",
        "๐๓๑ การสร้างวัฒนธรรม no gift policy https://a.example/ng",
        "confirm: submit O32=https://a.example/ng",
    ),
    ("ทต.ป่าสัก", "O31 https://a.example/ng", "auto: submit O31=https://a.example/ng"),
    ("ทต.ป่าสัก", "ส่ง O5 ค่ะ", "clarify: submit O5="),
    ("ทต.ป่าสัก", "O1 https://a.example/1 O2 ไม่มี", "confirm: submit O1=https://a.example/1; answer_none O2"),
    ("ทต.ป่าสัก", "O1 https://a.example/1 ส่วน O2 จะส่งพรุ่งนี้", "auto: submit O1=https://a.example/1; promise O2"),
    (
        "ทต.ป่าสัก",
        "ข้อ 1 ถึง 3 https://a.example/about ข้อ 4 -",
        "clarify: submit O1=https://a.example/about O2=https://a.example/about O3=https://a.example/about",
    ),
    (
        "ทต.ป่าสัก",
        "ฝากส่งแทน ทต.บ้านกลาง ข้อ 7 https://b.example/news",
        "confirm: submit O7=https://b.example/news agency=ทต.บ้านกลาง",
    ),
    ("ทต.ป่าสัก", "O5 https://a.example/5 อย่าเพิ่งบันทึกนะคะ ขอเช็คก่อน", "auto: promise O5"),
    (
        "อบต.บ้านปวง",
        "เรียน ท่านผู้ประสานงาน\nอบต.บ้านปวง ขอนำส่งข้อมูล ดังนี้\n- ข้อ ๓ "
        "https://www.banpuang.go.th/duty\n- ข้อ ๕ https://www.banpuang.go.th/contact\n"
        "ขอแสดงความนับถือ",
        "auto: submit O3=https://www.banpuang.go.th/duty O5=https://www.banpuang.go.th/contact",
    ),
    (
        "อบต.บ้านปวง",
        "ส่งo1ครับhttps://a.example/o1ครับo2https://a.example/o2ครับ",
        "auto: submit O1=https://a.example/o1 O2=https://a.example/o2",
    ),
    (
        "อบต.บ้านปวง",
        "ครั้งที่ 1 ข้อ 1-3: www.banpuang.go.th/info , ข้อ 9: https://www.facebook.com/banpuang",
        "auto: submit O1=http://www.banpuang.go.th/info O2=http://www.banpuang.go.th/info "
        "O3=http://www.banpuang.go.th/info O9=https://www.facebook.com/banpuang",
    ),
    (
        "อบต.บ้านปวง",
        "ข้อสามสิบหกแผนป้องกันทุจริต https://a.example/acp ข้อสามสิบแปดรายงานผล https://a.example/acr",
        "auto: submit O36=https://a.example/acp O38=https://a.example/acr",
    ),
    ("อบต.บ้านปวง", "โอศูนย์เจ็ด https://a.example/n", "auto: submit O7=https://a.example/n"),
    (
        "อบต.บ้านปวง",
        "ข้อ 7 มี 2 ลิงก์ค่ะ https://a.example/1 และ https://a.example/2",
        "auto: submit O7=https://a.example/1|https://a.example/2",
    ),
    (
        "อบต.บ้านปวง",
        "https://a.example/duty.pdf ข้อ 3 ครับ https://a.example/law.pdf ข้อ 6 ครับ",
        "auto: submit O3=https://a.example/duty.pdf O6=https://a.example/law.pdf",
    ),
    (
        "อบต.บ้านปวง",
        "o14/o15 https://a.example/manual",
        "auto: submit O14=https://a.example/manual O15=https://a.example/manual",
    ),
    (
        "อบต.บ้านปวง",
        "O1,2,3 → https://a.example/about",
        "auto: submit O1=https://a.example/about O2=https://a.example/about O3=https://a.example/about",
    ),
    (
        "อบต.บ้านปวง",
        "ส่ง o8 กับ o9 นะคะ o8 คือ https://a.example/qa ส่วน o9 คือ https://a.example/fb",
        "auto: submit O8=https://a.example/qa O9=https://a.example/fb",
    ),
    ("อบต.บ้านปวง", "ข้อ 2 เอ้ย ข้อ 3 https://a.example/duty", "auto: submit O3=https://a.example/duty"),
    (
        "อบต.บ้านปวง",
        "O1–O9 ยกเว้น O8 ใช้หน้านี้ค่ะ https://a.example/all",
        "auto: submit O1=https://a.example/all O2=https://a.example/all "
        "O3=https://a.example/all O4=https://a.example/all O5=https://a.example/all "
        "O6=https://a.example/all O7=https://a.example/all O9=https://a.example/all",
    ),
    (
        "อบต.บ้านปวง",
        "ส่งเพิ่ม o20 https://a.example/tor-66-01.pdf เมื่อวันที่ 15 ม.ค. 66 ประกาศไปแล้ว",
        "auto: submit O20=https://a.example/tor-66-01.pdf",
    ),
    ("อบต.บ้านปวง", "ข้อ 5 โทร 053-975300 https://a.example/contact", "auto: submit O5=https://a.example/contact"),
    (
        "อบต.บ้านปวง",
        "O17 ผลสำรวจความพึงพอใจปี 65 ได้ 92.5% https://a.example/csat65",
        "auto: submit O17=https://a.example/csat65",
    ),
    (
        "อบต.บ้านปวง",
        "เปลี่ยนลิงก์ข้อ 4 หน่อยครับ ของเดิม https://a.example/old ใช้ไม่ได้แล้ว ใช้ https://a.example/new แทน",
        "auto: submit O4=https://a.example/new",
    ),
    ("อบต.บ้านปวง", "รายงานผล no gift policy ค่ะ https://a.example/ngr", "confirm: submit O33=https://a.example/ngr"),
    ("อบต.บ้านปวง", "ช่องทางร้องเรียนทุจริต: https://a.example/cc", "confirm: submit O28=https://a.example/cc"),
    ("อบต.บ้านปวง", "สถิติการให้บริการ https://a.example/stat", "confirm: submit O16=https://a.example/stat"),
    ("อบต.บ้านปวง", "คู่มือ https://a.example/m", "clarify: submit"),
    ("อบต.บ้านปวง", "o32 ประกาศเจตนารมณ์ no gift https://a.example/ng", "clarify: submit"),
    ("อบต.บ้านปวง", "๐๓๑ รอบ 2 ค่ะ https://a.example/ng", "auto: submit O31=https://a.example/ng"),
    (
        "อบต.บ้านปวง",
        "๐๓๑ https://a.example/1\n๐๓๒ https://a.example/2",
        "auto: submit O31=https://a.example/1 O32=https://a.example/2",
    ),
    (
        "อบต.บ้านปวง",
        "11 https://a.example/11\n14 https://a.example/14",
        "confirm: submit O11=https://a.example/11 O14=https://a.example/14",
    ),
    ("อบต.บ้านปวง", "แนบลิงก์ O5 ครับ http://", "clarify: submit O5="),
    ("อบต.บ้านปวง", "O6 ลิงก์ http//www.a.example/law ค่ะ", "confirm: submit O6=http://www.a.example/law"),
    ("อบต.บ้านปวง", "O6 https://www.a.example/la...", "clarify: submit O6="),
    (
        "อบต.บ้านปวง",
        "O6 https://www.a.example/law O7 เดี๋ยวตามไปค่ะ O8 ไม่มีค่ะ",
        "confirm: submit O6=https://www.a.example/law; answer_none O8; promise O7",
    ),
    ("อบต.บ้านปวง", "O45 กับ O5 https://a.example/5", "clarify: submit O5=https://a.example/5"),
    ("อบต.บ้านปวง", "o12 https://a.example/x ยังไม่เสร็จสมบูรณ์นะ", "confirm: submit O12=https://a.example/x"),
    ("อบต.บ้านปวง", "O5 ใช้ลิงก์นี้ได้ไหมคะ https://a.example/5", "auto: question O5 topic=link_ok"),
    (
        "อบต.บ้านปวง",
        "ข้อ 9 ส่งเพจเฟซบุ๊กได้มั้ย https://facebook.com/banpuang",
        "auto: question O9 topic=drive_or_facebook",
    ),
    (
        "อบต.บ้านปวง",
        "ส่ง O9 ค่ะ https://a.example/fb ครบรอบ 1 หรือยังคะ",
        "auto: submit O9=https://a.example/fb; progress round=1",
    ),
    (
        "อบต.บ้านปวง",
        "ส่ง O9 ค่ะ https://a.example/fb ได้รับแล้วใช่ไหมคะ",
        "auto: submit O9=https://a.example/fb; progress",
    ),
    (
        "อบต.บ้านปวง",
        "ของ อบต.ตะเคียนปม ฝากส่ง O1 https://t.example/1",
        "confirm: submit O1=https://t.example/1 agency=อบต.ตะเคียนปม",
    ),
    ("อบต.บ้านปวง", "> บอท: ข้อใดคะ https://a.example/1\nข้อ 6 ครับ", "confirm: submit O6=https://a.example/1"),
    (
        "อบต.บ้านปวง",
        "[ตอบกลับ: รับ O5 แล้ว https://a.example/5]\nผิดค่ะ ต้องเป็น O15",
        "confirm: submit O15=https://a.example/5",
    ),
    ("อบต.บ้านปวง", "> บอท: ยังขาด O1 O2\nO1 https://a.example/1", "auto: submit O1=https://a.example/1"),
    ("อบต.บ้านปวง", "[ส่งต่อ] ขอเชิญประชุม O1 https://zoom.us/j/123456", "ignore: chat"),
    (
        "ทต.มะกอก",
        "ส่งงานครั้งที่ ๒ ครับ\n๐๑๓ : https://makok.example/13\n๐๑๘ : https://makok.example/18\n"
        "๐๓๙ : https://makok.example/39\nครบแล้วครับ",
        "auto: submit O13=https://makok.example/13 O18=https://makok.example/18 O39=https://makok.example/39",
    ),
    ("ทต.มะกอก", "ส่ง o22https://makok.example/rep65.pdfนะคะ", "auto: submit O22=https://makok.example/rep65.pdf"),
    (
        "ทต.มะกอก",
        "ข้อ22 23 25 อยู่ในลิงก์นี้ทั้งหมด https://makok.example/all",
        "auto: submit O22=https://makok.example/all O23=https://makok.example/all O25=https://makok.example/all",
    ),
    (
        "ทต.มะกอก",
        "O39ประมวลจริยธรรมhttps://makok.example/39O42มาตรการhttps://makok.example/42",
        "auto: submit O39=https://makok.example/39 O42=https://makok.example/42",
    ),
    (
        "ทต.มะกอก",
        "oit 13 ลิ้งค์นี้ค่า makok.example/oit66/o13.html",
        "auto: submit O13=http://makok.example/oit66/o13.html",
    ),
    (
        "ทต.มะกอก",
        "ข้อ 27 แนวปฏิบัติฯ = https://makok.example/27 / ข้อ 28 ช่องทาง = https://makok.example/28",
        "auto: submit O27=https://makok.example/27 O28=https://makok.example/28",
    ),
    (
        "ทต.มะกอก",
        "ลิงก์ของข้อสิบแปดคือ https://makok.example/eser เน้อเจ้า",
        "auto: submit O18=https://makok.example/eser",
    ),
    (
        "ทต.มะกอก",
        "O34 ครับพี่\nhttps://makok.example/risk(1).pdf\nhttps://makok.example/risk(2).pdf",
        "auto: submit O34=https://makok.example/risk(1).pdf|https://makok.example/risk(2).pdf",
    ),
    (
        "ทต.มะกอก",
        "13) https://makok.example/13\n17) https://makok.example/17",
        "confirm: submit O13=https://makok.example/13 O17=https://makok.example/17",
    ),
    (
        "ทต.มะกอก",
        "ส่ง 13 กับ 17 ค่ะ\nhttps://makok.example/13\nhttps://makok.example/17",
        "confirm: submit O13=https://makok.example/13 O17=https://makok.example/17",
    ),
    (
        "ทต.มะกอก",
        "o3 เปลี่ยนจาก https://makok.example/a → https://makok.example/b",
        "auto: submit O3=https://makok.example/b",
    ),
    (
        "ทต.มะกอก",
        "ข้อ ๓๘ ขอเปลี่ยนลิงก์ใหม่เป็น https://makok.example/38v2 อันเก่าเปิดไม่ได้แล้ว",
        "auto: submit O38=https://makok.example/38v2",
    ),
    ("ทต.มะกอก", "O20 เพิ่มอีกลิงก์ https://makok.example/tor2", "auto: submit O20=https://makok.example/tor2"),
    (
        "ทต.มะกอก",
        "ข้อ 5 กับข้อ 9 ครับ https://makok.example/contact https://facebook.com/makok",
        "confirm: submit O5=https://makok.example/contact O9=https://facebook.com/makok",
    ),
    ("ทต.มะกอก", "คู่มือบริการประชาชน https://makok.example/svc", "confirm: submit O15=https://makok.example/svc"),
    ("ทต.มะกอก", "วัฒนธรรม no gift policy https://makok.example/ng", "confirm: submit O32=https://makok.example/ng"),
    (
        "ทต.มะกอก",
        "แผนป้องกันการทุจริต 2566-2570 https://makok.example/acp",
        "confirm: submit O36=https://makok.example/acp",
    ),
    ("ทต.มะกอก", "๐๓๑ ครั้งที่ 2 และ ๐๓๑ ครั้งที่ 3 https://makok.example/ng", "clarify: submit"),
    ("ทต.มะกอก", "ข้อ 19 ประกาศจัดซื้อจัดจ้าง https://makok.example/x", "clarify: submit"),
    (
        "ทต.มะกอก",
        "https://makok.example/1\nhttps://makok.example/2\nข้อ 7 ทั้งสองลิงก์ค่ะ",
        "auto: submit O7=https://makok.example/1|https://makok.example/2",
    ),
    ("ทต.มะกอก", "ลิงก์หน้าเว็บเทศบาลเราค่ะ https://makok.example", "clarify: submit"),
    (
        "ทต.มะกอก",
        "O1 https://makok.example/1 O2 https://makok.example/2 O3",
        "clarify: submit O1=https://makok.example/1 O2=https://makok.example/2 O3=",
    ),
    ("ทต.มะกอก", "ข้อ 60 https://makok.example/60", "clarify: submit"),
    (
        "ทต.มะกอก",
        "ข้อ 41-44 https://makok.example/e",
        "clarify: submit O41=https://makok.example/e O42=https://makok.example/e O43=https://makok.example/e",
    ),
    ("ทต.มะกอก", "O7 ดับเบิลยูดับเบิลยูดับเบิลยูจุดมะกอกจุดโกดอททีเอช", "clarify: submit O7="),
    (
        "ทต.มะกอก",
        "ฝาก อบต.ท่าตุ้ม ส่ง O2 https://tatoom.go.th/chief ครับ",
        "confirm: submit O2=https://tatoom.go.th/chief agency=อบต.ท่าตุ้ม",
    ),
    ("ทต.มะกอก", "ส่งให้ทุ่งหัวช้าง O2 https://x.example/chief", "clarify: submit O2=https://x.example/chief"),
    ("จังหวัดลำพูน", "จังหวัดขอส่ง O7 www.lamphun.go.th/news", "auto: submit O7=http://www.lamphun.go.th/news"),
    ("ทต.ลี้", "เทศบาลตำบลลี้ ขอส่ง ข้อ 1 https://lee.go.th/1", "auto: submit O1=https://lee.go.th/1"),
    (
        "ทต.มะกอก",
        "O15 https://makok.example/15 ค่ะ กำหนดส่งรอบ 2 วันไหนคะ",
        "auto: submit O15=https://makok.example/15; deadline round=2",
    ),
    (
        "ทต.มะกอก",
        "o6 https://makok.example/law ค่ะ ต้องมี พ.ร.บ. กี่ฉบับคะ",
        "auto: submit O6=https://makok.example/law; item O6",
    ),
    ("ทต.มะกอก", "ยังไม่ต้องลง O14 นะ ลิงก์ https://makok.example/14 ยังแก้อยู่", "auto: promise O14"),
    (
        "ทต.มะกอก",
        "อันนี้ไม่ใช่ของ O14 นะ https://makok.example/14 เป็นของ O15",
        "confirm: submit O15=https://makok.example/14",
    ),
    (
        "ทต.ริมปิง",
        "ส่ง O13 ปีงบประมาณ 2565 จำนวน 45 หน้าค่ะ https://rimping.example/annual65.pdf",
        "auto: submit O13=https://rimping.example/annual65.pdf",
    ),
    (
        "ทต.ริมปิง",
        "ครั้งที่ 2 ลำดับที่ 5 ข้อ ๒๓ https://rimping.example/hr",
        "auto: submit O23=https://rimping.example/hr",
    ),
    (
        "ทต.ริมปิง",
        "ประชุมสภา 15/1/66 แล้ว O4 https://rimping.example/plan",
        "auto: submit O4=https://rimping.example/plan",
    ),
    ("ทต.ริมปิง", "O20 งบ 43,500 บาท https://rimping.example/tor", "auto: submit O20=https://rimping.example/tor"),
    (
        "ทต.ริมปิง",
        "O17 กลุ่มตัวอย่าง 400 คน ร้อยละ 95 https://rimping.example/sat",
        "auto: submit O17=https://rimping.example/sat",
    ),
    (
        "ทต.ริมปิง",
        "สขร.1 เดือน ต.ค.65 - ธ.ค.65 https://rimping.example/scr1",
        "confirm: submit O21=https://rimping.example/scr1",
    ),
    (
        "ทต.ริมปิง",
        "ข้อ 5 เบอร์ 0-5351-1013 ต่อ 11 https://rimping.example/contact",
        "auto: submit O5=https://rimping.example/contact",
    ),
    (
        "ทต.ริมปิง",
        "O8 https://rimping.example/q&a?id=12&o=9 ครับ",
        "auto: submit O8=https://rimping.example/q&a?id=12&o=9",
    ),
    (
        "ทต.ริมปิง",
        "ข้อ 1: https://rimping.example/โครงสร้าง-2566 ข้อ 2: https://rimping.example/ผู้บริหาร_2566",
        "auto: submit O1=https://rimping.example/โครงสร้าง-2566 O2=https://rimping.example/ผู้บริหาร_2566",
    ),
    (
        "ทต.ริมปิง",
        "[O1](https://rimping.example/1) [O2](https://rimping.example/2)",
        "auto: submit O1=https://rimping.example/1 O2=https://rimping.example/2",
    ),
    ("ทต.ริมปิง", "<https://rimping.example/1> = o1", "auto: submit O1=https://rimping.example/1"),
    ("ทต.ริมปิง", '"https://rimping.example/1" ข้อ ๑', "auto: submit O1=https://rimping.example/1"),
    (
        "ทต.ริมปิง",
        "ข้อ๑-๓https://rimping.example/aboutค่ะ",
        "auto: submit O1=https://rimping.example/about O2=https://rimping.example/about "
        "O3=https://rimping.example/about",
    ),
    (
        "ทต.ริมปิง",
        "โอสาม โอสี่ ลิงก์เดียวกัน https://rimping.example/x",
        "auto: submit O3=https://rimping.example/x O4=https://rimping.example/x",
    ),
    (
        "ทต.ริมปิง",
        "ข้อสิบสี่ถึงข้อสิบห้า https://rimping.example/manual",
        "auto: submit O14=https://rimping.example/manual O15=https://rimping.example/manual",
    ),
    (
        "ทต.ริมปิง",
        "เรียนแจ้งส่ง OIT ข้อ 1,2,3,5 และ 6 ตามลิงก์ https://rimping.example/ita2566",
        "auto: submit O1=https://rimping.example/ita2566 O2=https://rimping.example/ita2566 "
        "O3=https://rimping.example/ita2566 O5=https://rimping.example/ita2566 "
        "O6=https://rimping.example/ita2566",
    ),
    (
        "ทต.ริมปิง",
        "O1 ถึง O9 (ยกเว้น O4 และ O7) https://rimping.example/all",
        "auto: submit O1=https://rimping.example/all O2=https://rimping.example/all "
        "O3=https://rimping.example/all O5=https://rimping.example/all "
        "O6=https://rimping.example/all O8=https://rimping.example/all "
        "O9=https://rimping.example/all",
    ),
    (
        "ทต.ริมปิง",
        "ส่ง 7 ข้อค่ะ\nO1 https://r.example/1\nO2 https://r.example/2",
        "auto: submit O1=https://r.example/1 O2=https://r.example/2",
    ),
    ("ทต.ริมปิง", "O3 อุ๊ยผิด O6 ค่ะ https://r.example/law", "auto: submit O6=https://r.example/law"),
    ("ทต.ริมปิง", "ข้อ 8 ไม่ใช่สิ ข้อ 9 https://r.example/fb", "confirm: submit O9=https://r.example/fb"),
    (
        "ทต.ริมปิง",
        "O14 คู่มือ https://r.example/14.pdf O15 https://r.example/15.pdf O16 รอข้อมูลจากงานทะเบียน O18 ไม่มี",
        "confirm: submit O14=https://r.example/14.pdf O15=https://r.example/15.pdf; answer_none O18; promise O16",
    ),
    (
        "ทต.ริมปิง",
        "ข้อ 22\nhttps://r.example/p22\nข้อ 25\n-\nข้อ 27\nhttps://r.example/p27",
        "clarify: submit O22=https://r.example/p22 O27=https://r.example/p27",
    ),
    (
        "ทต.ริมปิง",
        "ลิงก์นี้ใช้ได้ทั้ง O34 และ O35 ค่ะ https://r.example/risk",
        "auto: submit O34=https://r.example/risk O35=https://r.example/risk",
    ),
    (
        "ทต.ริมปิง",
        "O36 กับ O37 ใช้ url เดียวกันได้ไหมคะ https://r.example/acp",
        "auto: question topic=one_url_many_items",
    ),
    ("ทต.ริมปิง", "แบบนี้ถูกไหมคะ ข้อ 28 https://r.example/28", "auto: question O28 topic=link_ok"),
    ("ทต.ริมปิง", "รบกวนดูให้หน่อยว่าข้อ 5 ครบองค์ประกอบไหม https://r.example/5", "auto: question O5 topic=link_ok"),
    (
        "ทต.ริมปิง",
        "ส่งข้อ 5 ค่ะ https://r.example/5 ฝากเช็คด้วยว่าครบไหม",
        "auto: submit O5=https://r.example/5; progress",
    ),
    ("ทต.ริมปิง", "ไม่ต้องบันทึก O7 อันก่อนนะคะ https://r.example/7", "auto: promise O7"),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_read_as_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
